"""Extracts over the project's own pages: what a reader sees of a part that another page shows."""

import re
from pathlib import Path

import markdown
import pytest
from written_page import write_page

ROOT = Path(__file__).parents[2]


def convert(text: str, root: Path = ROOT) -> str:
    names = ["citations", "extracts", "data_blocks"]
    extensions = ["attr_list", *(f"reseaux.markdown.{name}" for name in names)]
    options = {f"reseaux.markdown.{name}": {"root": str(root if name == "extracts" else ROOT)} for name in names}
    return markdown.markdown(text, extensions=extensions, extension_configs=options)


def test_an_extract_names_its_page_speaks_in_its_voice_and_keeps_its_citations():
    html = convert("/// extrait | agir/groupe-150\n///\n\nLa suite.\n")
    assert '<div class="extrait voix--bref" data-search-exclude="">' in html
    link = '<a class="extrait-titre" href="/agir/groupe-150.md#en-bref">'
    assert f"{link}Extrait de « La règle des 150 membres » : En bref</a>" in html
    assert 'href="#fn:groupe-150"' in html
    assert '<li id="fn:groupe-150">' in html
    assert "<p>La suite.</p>" in html.partition("</div>")[2]


def test_a_block_inside_an_extract_is_filled(tmp_path):
    write_page(tmp_path, "## En bref\n\nVoyez.\n\n/// liste | reputation\n///\n\nFin.\n")
    html = convert("/// extrait | essai\n///\n\nAprès.\n", tmp_path)
    assert "<check-list" in html
    assert "<p>Fin.</p>\n</div>" in html
    assert "<p>Après.</p>" in html.partition("<p>Fin.</p>")[2]


@pytest.mark.parametrize("place", ["", " | nulle-part", " | agir/groupe-150#nulle-part"])
def test_an_extract_that_cannot_be_filled_is_empty(place):
    frame, _, after = convert(f"/// extrait{place}\n///\n\nAprès.\n").partition("\n")
    assert (re.sub(r" voix--\w+", "", frame), after) == (
        '<div class="extrait" data-search-exclude=""></div>',
        "<p>Après.</p>",
    )
