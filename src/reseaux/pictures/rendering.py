"""Draws a picture as a light PNG, with our letters and no others, and keeps it so that it is drawn once.

Shapes are drawn by resvg once for all the pictures that share them; letters, by FreeType, only where they stand. Few
colours are laid from the start: the ground, each colour, and one between for soft edges. Beside more, the eye sees no
difference.
"""

import hashlib
import io
import os
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import resvg_py
from PIL import Image, ImageDraw

from reseaux.pictures.lettering import load_font
from reseaux.pictures.picture import BARE, PAINTED, Line, Picture
from reseaux.pictures.png import COMPRESSION, UNFILTERED, write_png

STEPS = 2  # from the ground to a colour
SUM_LENGTH = hashlib.sha256().digest_size


def render_png(picture: Picture, width: int, cache: Path | None = None) -> bytes:
    """Return a picture as PNG, `width` pixels wide; `cache`: a folder where it is looked for first, and kept."""
    kept = cache / _name(picture, width) if cache else None
    if kept and kept.exists() and (data := _read_whole(kept)):
        return data
    data = _draw(picture, width)
    if kept:
        _keep(kept, data)
    return data


def _name(picture: Picture, width: int) -> str:
    """Return a name that changes with whatever changes the picture."""
    return hashlib.sha256("\n".join([repr(picture), str(width), *_name_makers()]).encode()).hexdigest()[:32]


@lru_cache(maxsize=1)
def _name_makers() -> list[str]:
    makers = [f"{name} {version(name)}" for name in ("resvg-py", "pillow", "font-source-serif-pro")]
    return [f"{STEPS} {COMPRESSION} {UNFILTERED}", *makers]


def _read_whole(kept: Path) -> bytes | None:
    """Return a picture that was kept; none when its sum, which opens the file, says that it is damaged."""
    written = kept.read_bytes()
    summed, data = written[:SUM_LENGTH], written[SUM_LENGTH:]
    return data if hashlib.sha256(data).digest() == summed else None


def _draw(picture: Picture, width: int) -> bytes:
    scale = width / picture.width
    colours = picture.colours()  # seven at most: pixels of four bits
    laid = _lay_shapes(picture.shapes, picture.width, picture.height, width).copy()
    if picture.squares:
        _lay(laid, _mask_squares(picture.squares, width), (0, 0), 0)
    for line in picture.lines:
        _lay(laid, *_mask_line(line, scale), colours.index(line.colour))
    return write_png(laid, _mix_palette(picture.ground, colours))


def _lay(laid: Image.Image, mask: Image.Image, corner: tuple[int, int], rank: int) -> None:
    """Write on the numbers of the colours, at a place, those that a mask covers: colour `rank`, by steps."""
    covered = [round(value * STEPS / 255) for value in range(256)]
    numbers = mask.point([rank * STEPS + step if step else 0 for step in covered])
    laid.paste(numbers, corner, mask.point([255 if step else 0 for step in covered]))


def _mix_palette(ground: str, colours: list[str]) -> list[tuple[int, ...]]:
    """Return the ground, then the steps from it to each colour."""

    def read(colour: str) -> tuple[int, ...]:
        return tuple(bytes.fromhex(colour.removeprefix("#")))

    def mix(colour: str, share: float) -> tuple[int, ...]:
        return tuple(round(low + (high - low) * share) for low, high in zip(read(ground), read(colour), strict=True))

    return [read(ground), *(mix(colour, step / STEPS) for colour in colours for step in range(1, STEPS + 1))]


@lru_cache(maxsize=64)
def _lay_shapes(shapes: str, width: int, height: int, drawn_width: int) -> Image.Image:
    """Return the numbers of the colours where only the ground and shapes are: many pictures start from the same."""
    laid = Image.new("L", (drawn_width, round(height * drawn_width / width)))
    if shapes:
        _lay(laid, _mask_shapes(shapes, width, height, drawn_width), (0, 0), 0)
    return laid


def _mask_shapes(shapes: str, width: int, height: int, drawn_width: int) -> Image.Image:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<rect width="{width}" height="{height}" fill="{BARE}"/><g color="{PAINTED}">{shapes}</g></svg>'
    )
    drawn = resvg_py.svg_to_bytes(svg_string=svg, width=drawn_width, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(drawn))) as mask:
        return mask.convert("L")


def _mask_squares(squares: tuple[bytes, ...], width: int) -> Image.Image:
    """Return the mask of a code, its squares as even as whole pixels allow, none with a soft edge."""
    small = Image.frombytes("L", (len(squares[0]), len(squares)), b"".join(squares)).point(lambda value: 255 * value)
    return small.resize((width, round(width * len(squares) / len(squares[0]))), Image.Resampling.NEAREST)


def _mask_line(line: Line, scale: float) -> tuple[Image.Image, tuple[int, int]]:
    """Return the mask of a line of text, and the corner where it stands."""
    font, anchor = load_font(line.style, line.size * scale), "ms" if line.is_centred else "ls"
    left, top, right, bottom = font.getbbox(line.text, anchor=anchor)
    x, y = line.x * scale, line.y * scale
    corner = int(x + left) - 2, int(y + top) - 2  # two pixels around, for what the box rounds off
    mask = Image.new("L", (int(right - left) + 5, int(bottom - top) + 5))
    ImageDraw.Draw(mask).text((x - corner[0], y - corner[1]), line.text, font=font, fill=255, anchor=anchor)
    return mask, corner


def _keep(place: Path, data: bytes) -> None:
    """Write a file under another name, then rename it: another build may read it at any moment."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(hashlib.sha256(data).digest() + data)
    fresh.rename(place)
