"""The bill of materials of the site that is published: valid, complete, without what only tests, the same each time."""

import json

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.utils import canonicalize_name

from reseaux.facts import load_facts
from reseaux.publish import bill_of_materials
from reseaux.publish.bill_of_materials import FILE, keep_packages, write_bill
from reseaux.software.licences import find_licence
from reseaux.software.packages import load_packages


@pytest.fixture(scope="module")
def text(root, tmp_path_factory) -> str:
    place = tmp_path_factory.mktemp("bill")
    assert write_bill(root, place) == []
    return (place / FILE).read_text(encoding="utf-8")


def test_it_keeps_to_the_schema_of_cyclonedx(text):
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(text) is None
    assert validator.validate_str(text.replace('"bomFormat"', '"bomFormt"')) is not None


def test_it_lists_exactly_what_the_site_is_made_with_and_the_licence_of_each(text, root):
    software = load_facts(root).software
    listed = [
        (canonicalize_name(part["name"]), part["version"], part["licenses"][0]["expression"])
        for part in json.loads(text)["components"]
    ]
    made = [(package.key, package.version, find_licence(package, software)) for package in load_packages(root)]
    assert sorted(listed) == sorted(made)


def test_what_needs_what_agrees_with_what_is_listed(text):
    bill = json.loads(text)
    needs = {need["ref"]: need.get("dependsOn", []) for need in bill["dependencies"]}
    reached, waiting = set(), ["root-component"]
    while waiting:
        ref = waiting.pop()
        reached.add(ref)
        waiting += [other for other in needs[ref] if other not in reached]
    assert reached == {"root-component", *(part["bom-ref"] for part in bill["components"])}


def test_its_serial_number_changes_with_what_it_says():
    parts = [{"bom-ref": name, "name": name} for name in ("a", "b")]
    needs = [{"ref": "root", "dependsOn": ["a", "b"]}, {"ref": "a"}, {"ref": "b"}]
    bill = {"components": parts, "dependencies": needs, "metadata": {"component": {"bom-ref": "root"}}}
    one, two = keep_packages(bill, {"a": "MIT"}), keep_packages(bill, {"a": "MIT", "b": "MIT"})
    assert one["serialNumber"] != two["serialNumber"]
    assert one["dependencies"] == [{"ref": "root", "dependsOn": ["a"]}, {"ref": "a", "dependsOn": []}]
    assert [part["licenses"] for part in one["components"]] == [[{"expression": "MIT", "acknowledgement": "concluded"}]]


def test_a_tool_that_is_not_installed_is_told(root, tmp_path, monkeypatch):
    command = [part.replace(bill_of_materials.TOOL, "jamais_vu") for part in bill_of_materials.COMMAND]
    monkeypatch.setattr(bill_of_materials, "COMMAND", command)
    [problem] = write_bill(root, tmp_path)
    assert str(problem).startswith(f"{FILE}: liste des composants impossible à produire (")
    assert str(problem).endswith("). Supprimez le dossier .venv, puis lancez « make site ».")
    assert "\n" not in str(problem)
