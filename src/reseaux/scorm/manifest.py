"""The manifest of a SCORM 1.2 package with one lesson: imsmanifest.xml, in the order that ADL's schemas ask for.

Sources of the rules: ADL, SCORM 1.2, The SCORM Content Aggregation Model (October 2001), and the schemas that it names
(imscp_rootv1p1p2, imsmd_rootv1p2p1, adlcp_rootv1p2), which are a third party's and are not in the package.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

NAME = "imsmanifest.xml"
CONTENT = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
METADATA = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
LESSON = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
LANGUAGE = "fr-CA"
VOCABULARY = "LOMv1.0"


@dataclass(frozen=True)
class Sheet:
    """What the manifest says of the course. `mastery`: the score that passes, from 0 to 100; `page`: what opens it.

    `identifier`: an XML name; `version`: 20 signs at most; `title`: 200 at most; `address`: where it comes from.
    """

    identifier: str
    version: str
    title: str
    description: str
    keywords: tuple[str, ...]
    rights: str
    address: str
    mastery: float
    page: str


def write_manifest(sheet: Sheet, files: Iterable[str]) -> bytes:
    """Return the manifest of a package that holds these files, by their path in it."""
    for prefix, space in {"": CONTENT, "imsmd": METADATA, "adlcp": LESSON, "xsi": INSTANCE}.items():
        ElementTree.register_namespace(prefix, space)
    root = Element(f"{{{CONTENT}}}manifest", identifier=sheet.identifier, version=sheet.version)
    schemas = {CONTENT: "imscp_rootv1p1p2.xsd", METADATA: "imsmd_rootv1p2p1.xsd", LESSON: "adlcp_rootv1p2.xsd"}
    root.set(f"{{{INSTANCE}}}schemaLocation", " ".join(f"{space} {file}" for space, file in schemas.items()))
    metadata = _content(root, "metadata")
    _content(metadata, "schema", "ADL SCORM")
    _content(metadata, "schemaversion", "1.2")
    _describe(metadata, sheet)
    _organize(root, sheet)
    _list_files(root, sheet, files)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _content(parent: Element, name: str, text: str | None = None, **attributes: str) -> Element:
    node = SubElement(parent, f"{{{CONTENT}}}{name}", attributes)
    node.text = text
    return node


def _organize(root: Element, sheet: Sheet) -> None:
    """Append the one way through the course, with its one lesson and the score that passes it."""
    name = f"{sheet.identifier}-parcours"
    organizations = _content(root, "organizations", default=name)
    organization = _content(organizations, "organization", identifier=name)
    _content(organization, "title", sheet.title)
    reference = {"identifierref": f"{sheet.identifier}-ressource", "isvisible": "true"}
    item = _content(organization, "item", identifier=f"{sheet.identifier}-lecon", **reference)
    _content(item, "title", sheet.title)
    SubElement(item, f"{{{LESSON}}}masteryscore").text = f"{sheet.mastery:g}"


def _list_files(root: Element, sheet: Sheet, files: Iterable[str]) -> None:
    attributes = {"identifier": f"{sheet.identifier}-ressource", "type": "webcontent", "href": sheet.page}
    resource = _content(_content(root, "resources"), "resource", **attributes)
    resource.set(f"{{{LESSON}}}scormtype", "sco")
    for file in sorted(files):
        _content(resource, "file", href=file)


def _describe(parent: Element, sheet: Sheet) -> None:
    """Append the metadata that the standard asks of a whole package."""
    lom = _data(parent, "lom")
    general = _data(lom, "general")
    _say(general, "title", sheet.title)
    entry = _data(general, "catalogentry")
    _data(entry, "catalog", sheet.address)
    _say(entry, "entry", sheet.identifier)
    _data(general, "language", LANGUAGE)
    _say(general, "description", sheet.description)
    for keyword in sheet.keywords:
        _say(general, "keyword", keyword)
    life = _data(lom, "lifecycle")
    _say(life, "version", sheet.version)
    _choose(life, "status", "Final")
    meta = _data(lom, "metametadata")
    _data(meta, "metadatascheme", "ADL SCORM 1.2")
    _data(meta, "language", LANGUAGE)
    technical = _data(lom, "technical")
    _data(technical, "format", "text/html")
    _data(technical, "location", sheet.page)
    rights = _data(lom, "rights")
    _choose(rights, "cost", "no")
    _choose(rights, "copyrightandotherrestrictions", "yes")
    _say(rights, "description", sheet.rights)
    purpose = _data(lom, "classification")
    _choose(purpose, "purpose", "Educational Objective")
    _say(purpose, "description", sheet.description)
    for keyword in sheet.keywords:
        _say(purpose, "keyword", keyword)


def _data(parent: Element, name: str, text: str | None = None) -> Element:
    node = SubElement(parent, f"{{{METADATA}}}{name}")
    node.text = text
    return node


def _say(parent: Element, name: str, text: str, language: str = LANGUAGE) -> Element:
    node = _data(_data(parent, name), "langstring", text)
    node.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    return node


def _choose(parent: Element, name: str, value: str) -> None:
    """Append one word of the vocabulary of the metadata, which is of no language."""
    node = _data(parent, name)
    _say(node, "source", VOCABULARY, "x-none")
    _say(node, "value", value, "x-none")
