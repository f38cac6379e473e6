"""The HTML of the checklist's tool: hidden until a script is there, and named as the script expects."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from reseaux.facts import load_facts
from reseaux.markdown.views.checklist import build_checklist, summarize
from reseaux.markdown.views.checklist_tool import STORE, write_duration

ROOT = Path(__file__).parents[2]
FACTS = load_facts(ROOT)
MODULES = [*(ROOT / "docs/assets/tools").glob("check*.js"), ROOT / "docs/assets/tools/browser-memory.js"]
SCRIPTS = "\n".join(path.read_text(encoding="utf-8") for path in MODULES)


@pytest.fixture(scope="module")
def tool():
    parent = Element("div")
    build_checklist(parent, FACTS, "reputation")
    return parent.find("check-list")


def test_what_needs_a_script_is_hidden_until_there_is_one(tool):
    parents = {child: parent for parent in tool.iter() for child in parent}

    def is_hidden(node):
        return node is not None and ("hidden" in node.attrib or node.tag == "template" or is_hidden(parents.get(node)))

    assert [
        node.tag for node in tool.iter() if node.tag in ("button", "select", "progress") and not is_hidden(node)
    ] == []
    assert [node.get("id") for node in tool.iter("li") if is_hidden(node)] == []


def test_every_item_says_its_name_and_its_minutes(tool):
    items = FACTS.checklists["reputation"].points
    found = [(node.get("data-point"), node.get("data-duree")) for node in tool.iter("li")]
    assert found == [(item.id, str(item.duree)) for item in items]


def test_every_button_is_known_to_the_script(tool):
    actions = {node.get("data-action") for node in tool.iter("button")} - {None}
    shared = (ROOT / "docs/assets/tools/tool.js").read_text(encoding="utf-8")
    assert [action for action in actions if not re.search(rf"^  (async )?{action}\(\)", SCRIPTS + shared, re.M)] == []


def test_every_sentence_of_the_tool_is_said_by_the_script():
    names = [*FACTS.tools.liste.phrases.model_dump(), *FACTS.tools.liste.fautes.model_dump()]
    assert [name for name in names if f'"{name.replace("_", "-")}"' not in SCRIPTS] == []


def test_the_page_names_what_the_script_keeps(tool):
    assert '["reseaux.liste", 1]' in SCRIPTS
    assert STORE == "reseaux.liste."
    assert any("« reseaux.liste.reputation »" in (node.text or "") for node in tool.iter("p"))


def test_the_time_of_those_whom_a_group_does_not_concern_is_told():
    checklist = FACTS.checklists["reputation"]
    assert summarize(checklist) == [
        "24 points, environ 5 h 35 en tout[^exemple-du-site].",
        "Sur ce temps, 1 h 20 ne vous concerne que si vous gérez une page de l'Ordre.",
    ]
    own = checklist.model_copy(update={"points": checklist.points[:2]})
    assert summarize(own) == ["2 points, environ 30 min en tout[^exemple-du-site]."]


@pytest.mark.parametrize(
    ("minutes", "told"), [(1, "1 min"), (59, "59 min"), (60, "1 h"), (61, "1 h 01"), (335, "5 h 35"), (120, "2 h")]
)
def test_a_duration_is_told_in_hours_and_minutes(minutes, told):
    assert write_duration(minutes) == told


@pytest.mark.parametrize("path", sorted((ROOT / "docs/assets/tools").glob("check*.js")), ids=lambda path: path.name)
def test_a_module_is_small_and_puts_no_text_in_as_html(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.encode()) < 6144
    assert re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|\.style\b", text) == []
