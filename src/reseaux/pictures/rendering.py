"""Draws an SVG as a light PNG, with our letters and no others, and keeps it so that it is drawn once."""

import hashlib
import io
import os
from importlib.metadata import version
from pathlib import Path

import resvg_py
from PIL import Image

from reseaux.pictures.lettering import list_fonts

COLOURS = 32  # enough for two flat colours and the soft edges between
PNG = b"\x89PNG\r\n\x1a\n"
END = b"IEND\xaeB`\x82"


def render_png(svg: str, width: int, cache: Path | None = None) -> bytes:
    """Return an SVG as PNG, `width` pixels wide; `cache`: a folder where it is looked for first, and kept."""
    kept = cache / f"{_name(svg, width)}.png" if cache else None
    if kept and kept.exists() and _is_whole(data := kept.read_bytes()):
        return data
    data = _draw(svg, width)
    if kept:
        _keep(kept, data)
    return data


def _name(svg: str, width: int) -> str:
    """Return a name that changes with whatever changes the picture."""
    makers = [f"{name} {version(name)}" for name in ("resvg-py", "pillow", "font-source-serif-pro")]
    return hashlib.sha256("\n".join([svg, str(width), str(COLOURS), *makers]).encode()).hexdigest()[:32]


def _is_whole(data: bytes) -> bool:
    return data.startswith(PNG) and data.endswith(END)


def _draw(svg: str, width: int) -> bytes:
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=width, font_files=list_fonts(), skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(drawn))) as picture:
        light = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    written = io.BytesIO()
    light.save(written, "PNG", optimize=True)
    return written.getvalue()


def _keep(place: Path, data: bytes) -> None:
    """Write a file under another name, then rename it: another build may read it at any moment."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(data)
    fresh.rename(place)
