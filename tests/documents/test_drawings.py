"""Inline drawings become pictures that speak, or go."""

from base64 import b64decode

from selectolax.lexbor import LexborHTMLParser

from reseaux.documents.drawings import embed_images, picture_drawings

DRAWING = """<p>Avant</p><svg class="courbe" viewBox="0 0 320 90"><title>Portée &amp; « temps ».</title>
<desc>Elle baisse.</desc><defs><pattern id="m" x="3" y="4" width="8"><rect class="barre"/></pattern></defs>
<text>49&nbsp;%</text></svg><svg viewBox="0 0 9 9"><path d="M0 0"/></svg><p>Après</p>"""


def test_a_drawing_that_says_what_it_shows_is_a_picture_with_its_words():
    tree = LexborHTMLParser(picture_drawings(DRAWING))
    (image,) = tree.css("img")
    assert image.attributes["alt"] == "Portée & « temps ». Elle baisse."
    assert image.attributes["class"] == "dessin courbe"
    assert [node.text() for node in tree.css("p")] == ["Avant", "Après"]
    assert not tree.css("svg")


def test_a_picture_holds_its_colours_and_size_and_is_plain_xml():
    source = LexborHTMLParser(picture_drawings(DRAWING)).css_first("img").attributes["src"]
    drawing = b64decode(source.removeprefix("data:image/svg+xml;base64,")).decode()
    assert 'width="320" height="90"' in drawing
    assert ".barre" in drawing.partition("</style>")[0]
    assert "49\u00a0%" in drawing
    assert not any(word in drawing for word in ("<title", "<desc", "&nbsp;", 'x="3"', 'y="4"'))


def test_images_of_the_site_are_held_by_the_document_and_the_others_left(tmp_path):
    (tmp_path / "l’été.png").write_bytes(b"image")
    html = '<img alt="É" src="l’été.png"><img src="data:image/png;base64,x"><img src="perdue.png"><a href="l’été.png">'
    assert embed_images(html, tmp_path) == html.replace('src="l’été.png"', 'src="data:image/png;base64,aW1hZ2U="')
