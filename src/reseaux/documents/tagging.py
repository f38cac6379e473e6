"""What WeasyPrint 70 leaves to mend for those who hear a PDF (PDF/UA-1): lists, links, spaces.

Lists are mended in the HTML, the rest in the objects of the PDF, before they are written.
"""

import re

from selectolax.lexbor import LexborHTMLParser

# What makes of a list item more than a line of text, for which WeasyPrint makes a body (LBody) of its own.
BLOCKS = {"p", "div", "table", "figure", "details", "dl", "blockquote", "section", "h2", "h3", "h4", "h5", "h6"}
BODY = "corps-element"


def wrap_items(html: str) -> str:
    """Return HTML where each list item that holds blocks has one `dd` around them, which becomes its LBody.

    Rule: ISO 14289-1, 7.6: an LI holds an Lbl and an LBody, and nothing else.
    """
    tree = LexborHTMLParser(html)
    for item in reversed(tree.css("li")):
        if any(child.tag in BLOCKS for child in item.iter()):
            item.inner_html = f'<dd class="{BODY}">{item.inner_html}</dd>'
    return tree.body.inner_html or ""


def label_links(html: str) -> dict[str, str]:
    """Return what each link says, by its target (without « # » inside the document): its spoken name, or its words."""
    labels = {}
    for node in LexborHTMLParser(html).css("a[href]"):
        attributes = node.attributes
        words = attributes.get("aria-label") or attributes.get("title") or " ".join(node.text().split())
        labels.setdefault((attributes["href"] or "").removeprefix("#"), words)
    return labels


def describe_links(pdf, labels: dict[str, str]) -> None:
    """Give each link words for its description, where WeasyPrint puts the name or the address of its target.

    `pdf`: the pydyf.PDF about to be written. Rule: ISO 14289-1, 7.18.5.
    """
    import pydyf

    for item in _list_dictionaries(pdf):
        if item.get("Subtype") == "/Link":
            target = (item["Dest"] if "Dest" in item else item["A"]["URI"]).string
            item["Contents"] = pydyf.String(labels.get(target, target))


def merge_links(pdf) -> None:
    """Leave one annotation to each link: WeasyPrint adds one for each box inside it (`em`, `::after`), outside a Link.

    `pdf`: the pydyf.PDF about to be written. Rule: ISO 14289-1, 7.18.5: a link annotation stands in a Link.
    """
    objects = {item.reference: item for item in pdf.objects}
    doubled = set()
    for element in _list_dictionaries(pdf):
        if element.get("Type") == "/StructElem" and _is_in_link(element, objects):
            doubled |= _take_annotations(element, objects)
    for page in _list_dictionaries(pdf):
        if page.get("Type") == "/Page" and "Annots" in page:
            page["Annots"][:] = [reference for reference in page["Annots"] if reference not in doubled]


def read_spaces(pdf) -> None:
    """Let every space be read, sought and copied as an ordinary one.

    A no-break space has the glyph of the other: a font gives that glyph one meaning, and whole lines would be read
    as without any space where a line may end. `pdf`: the pydyf.PDF about to be written.
    """
    import pydyf

    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and any(b"begincmap" in _to_bytes(part) for part in item.stream):
            item.stream = [re.sub(rb"(?i)<00a0>", b"<0020>", _to_bytes(part)) for part in item.stream]


def _to_bytes(part) -> bytes:
    return part if isinstance(part, bytes) else str(part).encode()


def _list_dictionaries(pdf) -> list:
    return [item for item in pdf.objects if isinstance(item, dict)]


def _is_in_link(element, objects: dict) -> bool:
    while (element := objects.get(element.get("P"))) is not None:
        if element.get("S") == "/Link":
            return True
    return False


def _take_annotations(element, objects: dict) -> set:
    """Take the link annotations out of an element of the structure that stands in a Link; return them."""
    held = {kid: objects[kid]["Obj"] for kid in element["K"] if _holds_link(objects.get(kid), objects)}
    element["K"][:] = [kid for kid in element["K"] if kid not in held]
    if element["S"] == "/Link":
        element["S"] = "/Span"
    return set(held.values())


def _holds_link(kid, objects: dict) -> bool:
    return isinstance(kid, dict) and kid.get("Type") == "/OBJR" and objects[kid["Obj"]].get("Subtype") == "/Link"
