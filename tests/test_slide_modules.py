"""The modules and style sheets of the slides: light, and loaded by the pages that use them and no other."""

LIMIT = 6 * 1024  # bytes, comments included, before compression
# What a page holds, and the file that it then loads.
NEEDS = {
    'class="diapo"': "assets/slides.css",
    "<slide-show ": "assets/slide-show.css",
    '<slide-show class="diaporama"': "assets/slides/slide-show.js",
    'class="a-ecrire': "assets/booklet.css",
}


def test_every_module_weighs_under_six_kilobytes(root):
    weights = {path.name: path.stat().st_size for path in (root / "docs/assets/slides").glob("*.js")}
    assert "slide-show.js" in weights
    assert {name: weight for name, weight in weights.items() if weight >= LIMIT} == {}


def test_a_page_loads_what_it_uses_and_no_other_does(pages):
    texts = {page: page.read_text(encoding="utf-8") for page in pages}
    for part, file in NEEDS.items():
        assert [page for page, html in texts.items() if (part in html) != (file in html)] == []
        assert any(part in html for html in texts.values())
