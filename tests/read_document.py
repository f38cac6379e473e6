"""What a test reads in a PDF, by the page (from 1) where it stands."""

from collections.abc import Iterator

from pypdf import PdfReader


def read_text(reader: PdfReader, number: int) -> str:
    """Return the text of a page, its lines run together, hyphens at their end gone."""
    return " ".join(reader.pages[number - 1].extract_text().replace("-\n", "").split())


def list_bookmarks(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Return the bookmarks in order: level (from 1), words, page."""

    def walk(items: list, level: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from walk(item, level + 1)
            else:
                yield level, " ".join(item.title.split()), reader.get_destination_page_number(item) + 1

    return list(walk(reader.outline, 1))


def list_annotations(reader: PdfReader, subtype: str) -> list[tuple[int, dict]]:
    """Return the annotations of a kind (« /Link », « /Widget ») and their page."""
    return [
        (number, item.get_object())
        for number, page in enumerate(reader.pages, 1)
        for item in page.get("/Annots", [])
        if item.get_object()["/Subtype"] == subtype
    ]


def list_targets(reader: PdfReader) -> dict[str, int]:
    """Return the page of each place that a link of the document may lead to."""
    return {name: reader.get_destination_page_number(place) + 1 for name, place in reader.named_destinations.items()}


def list_fonts(reader: PdfReader) -> dict[str, bool]:
    """Return the fonts of a document, without the prefix of their subset, and whether each is embedded."""
    fonts = {}
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            (below,) = font.get_object()["/DescendantFonts"]
            descriptor = below.get_object()["/FontDescriptor"]
            fonts[descriptor["/FontName"].partition("+")[2]] = bool({"/FontFile2", "/FontFile3"} & set(descriptor))
    return fonts


def list_tagged(reader: PdfReader, kind: str) -> list[dict]:
    """Return the annotations of the elements of the structure of a kind (« /Form »), in the order they are read."""
    found = []

    def walk(element) -> None:
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            kid = kid.get_object()
            if isinstance(kid, dict):
                if kid.get("/Type") == "/OBJR" and element["/S"] == kind:
                    found.append(kid["/Obj"].get_object())
                walk(kid)

    walk(reader.root_object["/StructTreeRoot"])
    return found
