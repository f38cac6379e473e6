"""The boxes of a checklist tell what they are for; test_documents.py ticks them in a PDF."""

from selectolax.lexbor import LexborHTMLParser

from reseaux.documents.binding import BoundPage
from reseaux.documents.boxes import name_boxes

HTML = """<section><ul><li data-point="nom"><input type="checkbox"><label>Cherchez
  votre <em>nom</em></label></li><li data-point="code"><input type="checkbox"><label>Lisez</label></li></ul>
<input type="checkbox"></section>"""


def test_a_box_has_the_name_of_its_point_and_the_words_of_its_label():
    page = name_boxes(BoundPage("agir/a/", "a", "A", "", "2026-11-25", HTML))
    boxes = [
        (box.attributes.get("name"), box.attributes.get("title")) for box in LexborHTMLParser(page.html).css("input")
    ]
    assert boxes == [("nom", "Cherchez votre nom"), ("code", "Lisez"), (None, None)]
