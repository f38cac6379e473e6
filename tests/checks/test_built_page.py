"""A built site is read with the source of each of its pages."""

from project_copy import ROOT
from written_site import make_html

from reseaux.checks.built_page import read_site


def test_a_site_is_read_with_the_source_of_each_page(build):
    names = ("index.html", "agir/index.html", "agir/essai/index.html", "404.html", "perdue/index.html", "style.css")
    sources = ("docs/index.md", "docs/agir/index.md", "docs/agir/essai.md", "overrides/404.html")
    site = build(dict.fromkeys(names, make_html()), dict.fromkeys(sources, ""))
    assert {page.path: page.source for page in site.pages.values()} == {
        "index.html": "docs/index.md",
        "agir/index.html": "docs/agir/index.md",
        "agir/essai/index.html": "docs/agir/essai.md",
        "404.html": "overrides/404.html",
        # Without source, a page is named by its file.
        "perdue/index.html": "perdue/index.html",
    }
    assert site.files == set(names)


def test_the_project_names_the_source_of_its_pages(tmp_path):
    (tmp_path / "agir/groupe-150").mkdir(parents=True)
    (tmp_path / "agir/groupe-150/index.html").write_text(make_html(), encoding="utf-8")
    assert [page.source for page in read_site(tmp_path, ROOT).pages.values()] == ["docs/agir/groupe-150.md"]
