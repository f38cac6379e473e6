"""The manifest: what ADL's schemas and the standard ask of it, in the order that they ask."""

from xml.etree import ElementTree

import pytest

from reseaux.scorm.manifest import CONTENT, LESSON, METADATA, Sheet, write_manifest

SHEET = Sheet(
    identifier="reseaux-formation",
    version="3",
    title="Réseaux & réputation",
    description="Quatre modules.",
    keywords=("réseaux", "réputation"),
    rights="CC BY 4.0",
    address="https://reseaux.example/formation/",
    mastery=75.0,
    page="index.html",
)
XML = "{http://www.w3.org/XML/1998/namespace}"
# The order of the children of each element, after the schemas; a name may come more than once, or not at all.
ORDER = {
    "manifest": ["metadata", "organizations", "resources"],
    "metadata": ["schema", "schemaversion", "lom"],
    "organizations": ["organization"],
    "organization": ["title", "item"],
    "item": ["title", "masteryscore"],
    "resources": ["resource"],
    "resource": ["file"],
    "lom": ["general", "lifecycle", "metametadata", "technical", "rights", "classification"],
    "general": ["title", "catalogentry", "language", "description", "keyword"],
    "catalogentry": ["catalog", "entry"],
    "lifecycle": ["version", "status"],
    "metametadata": ["metadatascheme", "language"],
    "technical": ["format", "location"],
    "rights": ["cost", "copyrightandotherrestrictions", "description"],
    "classification": ["purpose", "description", "keyword"],
}
# What the standard asks of the metadata of a whole package.
REQUIRED = [
    *("general/title", "general/catalogentry/catalog", "general/catalogentry/entry", "general/description"),
    *("general/keyword", "lifecycle/version", "lifecycle/status", "metametadata/metadatascheme", "technical/format"),
    *("technical/location", "rights/cost", "rights/copyrightandotherrestrictions", "classification/purpose"),
    *("classification/description", "classification/keyword"),
]


@pytest.fixture(scope="module")
def root() -> ElementTree.Element:
    return ElementTree.fromstring(write_manifest(SHEET, ["index.html", "b/c.css", "a.js"]))


def name(node: ElementTree.Element) -> str:
    return node.tag.rpartition("}")[2]


def test_the_manifest_is_one_of_scorm_1_2(root):
    assert root.tag == f"{{{CONTENT}}}manifest"
    assert root.attrib["{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"].split() == [
        *(CONTENT, "imscp_rootv1p1p2.xsd"),
        *(METADATA, "imsmd_rootv1p2p1.xsd"),
        *(LESSON, "adlcp_rootv1p2.xsd"),
    ]
    metadata = root.find(f"{{{CONTENT}}}metadata")
    assert metadata.findtext(f"{{{CONTENT}}}schema") == "ADL SCORM"
    assert metadata.findtext(f"{{{CONTENT}}}schemaversion") == "1.2"


def test_each_element_comes_in_its_place(root):
    for node in root.iter():
        children = [name(child) for child in node]
        if expected := ORDER.get(name(node)):
            assert children == sorted(children, key=expected.index), name(node)
            assert set(children) <= set(expected)


def test_one_lesson_holds_every_file_and_the_score_that_passes(root):
    spaces = {"c": CONTENT, "a": LESSON}
    organizations = root.find("c:organizations", spaces)
    [organization] = organizations
    assert organizations.get("default") == organization.get("identifier")
    [item] = organization.findall("c:item", spaces)
    [resource] = root.find("c:resources", spaces)
    assert item.get("identifierref") == resource.get("identifier")
    assert item.findtext("c:title", namespaces=spaces) == "Réseaux & réputation"
    assert item.findtext("a:masteryscore", namespaces=spaces) == "75"
    assert resource.attrib == {
        "identifier": "reseaux-formation-ressource",
        "type": "webcontent",
        "href": "index.html",
        f"{{{LESSON}}}scormtype": "sco",
    }
    assert [file.get("href") for file in resource] == ["a.js", "b/c.css", "index.html"]


def test_identifiers_are_xml_names_given_once(root):
    names = [node.get("identifier") for node in root.iter() if node.get("identifier")]
    assert len(names) == len(set(names))
    for each in names:
        assert each.replace("-", "").isalnum()
        assert each[0].isalpha()


def test_the_metadata_is_whole_and_in_french(root):
    spaces = {"m": METADATA}
    lom = root.find(".//m:lom", spaces)
    for path in REQUIRED:
        node = lom.find("/".join(f"m:{step}" for step in path.split("/")), spaces)
        assert "".join(node.itertext()).strip(), path
    languages = {text.get(f"{XML}lang") for text in lom.iter(f"{{{METADATA}}}langstring")}
    assert languages == {"fr-CA", "x-none"}
    sources = {node.findtext("m:langstring", namespaces=spaces) for node in lom.iter(f"{{{METADATA}}}source")}
    assert sources == {"LOMv1.0"}
