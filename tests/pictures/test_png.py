"""A picture is written as it was drawn: another reader of PNG finds the same size, pixels and colours."""

import io

import pytest
from PIL import Image

from reseaux.pictures.png import write_png

COLOURS = [(number * 16, 255 - number, number) for number in range(16)]


@pytest.mark.parametrize("colours", [2, 4, 5, 7, 16])
@pytest.mark.parametrize("size", [(1, 1), (7, 3), (601, 2)])
def test_what_is_written_is_read_again(colours, size):
    pixels = bytes(place * 7 % colours for place in range(size[0] * size[1]))
    written = write_png(Image.frombytes("L", size, pixels), COLOURS[:colours])
    with Image.open(io.BytesIO(written)) as read:
        assert (read.format, read.size) == ("PNG", size)
        assert read.convert("RGB").tobytes() == bytes(part for pixel in pixels for part in COLOURS[pixel])
