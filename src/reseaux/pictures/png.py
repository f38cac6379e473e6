"""Writes a picture of few colours as PNG (ISO/IEC 15948), its rows as they are.

Pillow, which draws the pictures, lets each row be written by its difference from another when it seems shorter. That
serves photographs: in flat drawings the same runs of pixels come again, the difference hides it, and a card is a fifth
heavier.
"""

import struct
import zlib

from PIL import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
INDEXED = 3  # each pixel is the number of a colour
UNFILTERED = b"\0"  # before each row
COMPRESSION = 6  # of zlib: past it, a card takes three times as long and is less than a tenth lighter

Colour = tuple[int, ...]


def write_png(numbers: Image.Image, palette: list[Colour]) -> bytes:
    """Return the PNG of an image of eight bits whose pixels are numbers of colours of the palette, sixteen at most."""
    bits = 2 if len(palette) <= 4 else 4
    packed = Image.frombytes("P", numbers.size, numbers.tobytes()).tobytes("raw", f"P;{bits}")
    length = -(-numbers.width * bits // 8)
    rows = b"".join(UNFILTERED + packed[start : start + length] for start in range(0, len(packed), length))
    header = struct.pack(">IIBBBBB", *numbers.size, bits, INDEXED, 0, 0, 0)
    colours = bytes(part for colour in palette for part in colour)
    chunks = {b"IHDR": header, b"PLTE": colours, b"IDAT": zlib.compress(rows, COMPRESSION), b"IEND": b""}
    return SIGNATURE + b"".join(_write_chunk(name, data) for name, data in chunks.items())


def _write_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
