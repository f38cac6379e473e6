"""QR codes, read as a telephone reads them."""

import re

import pytest
import resvg_py
import zxingcpp
from PIL import Image

from pictures.drawn import find_box, open_picture
from reseaux.pictures.qr_code import break_address, make_qr_code
from reseaux.pictures.rendering import render_png
from reseaux.publish.pictures import CODE_WIDTH

SHORT = "https://reseaux.example/l/x/"
LONG = "https://reseaux-et-reputation.exemple-de-domaine.example/un/dossier/l/nom-court-de-quarante-signes-tout-juste/"


@pytest.mark.parametrize("width", [200, 600, 1200])
@pytest.mark.parametrize("address", [SHORT, "https://reseaux.example/l/groupe-150/", LONG])
def test_a_code_is_read_back_to_the_letter_at_any_size(address, width):
    (found,) = zxingcpp.read_barcodes(open_picture(render_png(make_qr_code(address).draw(), width)))
    assert (found.text, found.format.name) == (address, "QRCode")


@pytest.mark.parametrize("address", [SHORT, LONG])
def test_the_svg_for_sheets_shows_the_same_squares_and_is_read_back(address):
    code = make_qr_code(address)
    drawn = open_picture(resvg_py.svg_to_bytes(svg_string=code.write_svg(), width=code.side, skip_system_fonts=True))
    squares = drawn.crop((0, 0, code.side, code.side)).resize((len(code.squares),) * 2, Image.Resampling.NEAREST)
    assert [bytes(pixel == 0 for pixel in row) for row in rows(squares)] == list(code.squares)
    (found,) = zxingcpp.read_barcodes(drawn)
    assert found.text == address


def rows(picture: Image.Image) -> list[bytes]:
    data, width = picture.convert("L").tobytes(), picture.width
    return [data[start : start + width] for start in range(0, len(data), width)]


@pytest.mark.parametrize("address", [SHORT, LONG])
def test_the_address_is_written_beneath_without_its_scheme(address):
    code = make_qr_code(address)
    svg = code.write_svg()
    assert "".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg)) == address.removeprefix("https://")
    assert f"<title>{address}</title>" in svg
    picture = open_picture(render_png(code.draw(), 600))
    side = 600
    left, top, right, bottom = find_box(picture, "#000000", (0, side - 60, side, picture.height))
    assert 0 < left < right < side
    assert bottom < picture.height - side + 60


def test_the_code_keeps_four_white_squares_around_it():
    code = make_qr_code(SHORT)
    picture = open_picture(render_png(code.draw(), code.side))
    side = picture.width
    assert find_box(picture, "#000000", (0, 0, side, side - 40)) == (40, 40, side - 40, side - 40)


def test_no_square_has_a_grey_edge_at_the_size_that_is_published():
    picture = open_picture(render_png(make_qr_code(LONG).draw(), CODE_WIDTH))
    code = picture.crop((0, 0, CODE_WIDTH, CODE_WIDTH - 20))
    assert {colour for _, colour in code.getcolors()} == {(0, 0, 0), (255, 255, 255)}


@pytest.mark.parametrize(
    ("address", "width", "lines"),
    [
        ("a.example/l/x/", 1000, ["a.example/l/x/"]),
        ("a.example/l/un-nom-court/", 200, ["a.example/l/", "un-nom-court/"]),
        ("sans-barre-oblique-nulle-part", 50, ["sans-barre-oblique-nulle-part"]),
    ],
)
def test_a_long_address_is_broken_after_a_slash(address, width, lines):
    assert break_address(address, width) == lines
