"""Draws an SVG as a light PNG, with our letters and no others, and keeps it so that it is drawn once."""

import hashlib
import io
import os
from importlib.metadata import version
from pathlib import Path

import resvg_py
from PIL import Image

from reseaux.pictures.lettering import list_fonts

COLOURS = 8  # enough for flat colours and the soft edges between: beside more, the eye sees no difference
SUM_LENGTH = hashlib.sha256().digest_size


def render_png(svg: str, width: int, cache: Path | None = None) -> bytes:
    """Return an SVG as PNG, `width` pixels wide; `cache`: a folder where it is looked for first, and kept."""
    kept = cache / _name(svg, width) if cache else None
    if kept and kept.exists() and (data := _read_whole(kept)):
        return data
    data = _draw(svg, width)
    if kept:
        _keep(kept, data)
    return data


def _name(svg: str, width: int) -> str:
    """Return a name that changes with whatever changes the picture."""
    makers = [f"{name} {version(name)}" for name in ("resvg-py", "pillow", "font-source-serif-pro")]
    return hashlib.sha256("\n".join([svg, str(width), str(COLOURS), *makers]).encode()).hexdigest()[:32]


def _read_whole(kept: Path) -> bytes | None:
    """Return a picture that was kept; none when its sum, which opens the file, says that it is damaged."""
    written = kept.read_bytes()
    summed, data = written[:SUM_LENGTH], written[SUM_LENGTH:]
    return data if hashlib.sha256(data).digest() == summed else None


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
    fresh.write_bytes(hashlib.sha256(data).digest() + data)
    fresh.rename(place)
