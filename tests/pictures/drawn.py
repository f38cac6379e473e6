"""What the tests of pictures read of a drawn one: how much of a colour it holds, and where."""

import io

from PIL import Image, ImageChops

NEAR = 20  # how far the edge of a sign may be from its colour, of 255; the ink and the soft colour are 26 apart


def open_picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def find_colour(picture: Image.Image, colour: str) -> Image.Image:
    """Return a mask of what is painted in a colour, or near it."""
    apart = ImageChops.difference(picture, Image.new("RGB", picture.size, colour))
    return apart.convert("L").point(lambda value: 255 if value < NEAR else 0)


def count_pixels(picture: Image.Image, colour: str, box: tuple[int, int, int, int] | None = None) -> int:
    mask = find_colour(picture.crop(box) if box else picture, colour)
    return mask.histogram()[255]


def find_box(picture: Image.Image, colour: str, box: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """Return where a colour stands inside a box of the picture."""
    return find_colour(picture.crop(box), colour).getbbox()
