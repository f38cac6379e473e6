"""The links back from a fact: all of them, until a large site has too many to read."""

from xml.etree.ElementTree import Element

import pytest
from written_page import make_page

from reseaux.markdown.views.citing_pages import add_citing_pages


@pytest.mark.parametrize(
    ("count", "links", "end"),
    [
        (1, 1, "Dans la page : Page 0."),
        (2, 2, "Dans les pages : Page 0, Page 1."),
        (30, 30, "Page 28, Page 29."),
        (31, 31, "Page 29, Page 30."),
        (32, 30, "Page 28, Page 29, et 2 autres."),
    ],
)
def test_the_pages_that_cite_are_named_and_past_thirty_counted(tmp_path, count, links, end):
    pages = [make_page(tmp_path, source=f"page-{number}.md", title=f"Page {number}") for number in range(count)]
    parent = Element("div")
    add_citing_pages(parent, "fait", {"fait": pages}, besides="/reference/sources.md")
    assert len(list(parent.iter("a"))) == links
    assert "".join(parent.itertext()).endswith(end)
