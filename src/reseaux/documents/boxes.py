"""The boxes of a checklist, to fill in a PDF: each with the name of its point and the words that a reader hears."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from reseaux.documents.binding import BoundPage


def name_boxes(page: BoundPage) -> BoundPage:
    """Return a bound page whose boxes have a field name, that of their point, and a tooltip, the words of their label.

    Rule: ISO 14289-1, 7.18.1: a field tells what it is for (TU).
    """
    tree = LexborHTMLParser(page.html)
    for box in tree.css("[data-point] > input[type=checkbox]"):
        point = box.parent
        label = point.css_first("label")
        box.attrs["name"] = point.attributes["data-point"]
        box.attrs["title"] = " ".join(label.text().split())
    return replace(page, html=tree.body.inner_html or "")


def show_ticks(pdf) -> None:
    """Let every viewer show a tick: the ones that WeasyPrint draws, with an empty box beside them.

    It asks viewers to draw them again with a font that it does not name, and some (Evince, Okular) then draw none.
    `pdf`: the pydyf.PDF about to be written. Rule: ISO 32000-2, 12.7.3 and 12.7.5.2.3.
    """
    import pydyf

    form = pdf.catalog.get("AcroForm")
    if not form:
        return
    form.pop("NeedAppearances", None)
    for box in [item for item in pdf.objects if isinstance(item, dict) and item.get("FT") == "/Btn"]:
        drawn = box["AP"]["N"]
        tick = next(item for item in pdf.objects if item.reference == drawn["on"])
        empty = pydyf.Stream(extra={key: tick.extra[key] for key in ("Type", "Subtype", "BBox")})
        pdf.add_object(empty)
        drawn["Off"] = empty.reference
