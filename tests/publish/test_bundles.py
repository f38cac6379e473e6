"""Modules made one script do what they did as modules, and what cannot be bundled is told, never done wrong."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from reseaux.publish.bundles import BundleError, bundle_module

# Each says what it does, in `told`: the order, the state that is shared, names that are alike, what is strict.
MODULES = {
    "first.js": """// The first entry.
import { add, Counter, LIMIT as top } from "./parts/shared.js";
import {
  FIRST,
  steps,
} from "./other.js";
const NAME = `first ${FIRST}`;
const quoted = `no statement:
  import { a } from "./b.js";`;
add(`${NAME} ${top} ${typeof this} ${quoted.length}`);
for (const step of steps()) add(`${step} ${new Counter().count}`);
""",
    "effect.js": """import { add } from "./parts/shared.js";
add("effect");
""",
    "second.js": """import "./effect.js";
import { add as tell, told } from "./parts/shared.js";
import { LAST, slowly } from "./other.js";
tell(`second ${LAST} ${told.length}`);
slowly().then((text) => tell(text)).then(() => (document.title = "done"));
""",
    "other.js": """import { add } from "./parts/shared.js";
const NAME = "other";
export const [FIRST, LAST] = ["a", "z"];
export async function slowly() {
  return NAME;
}
export function* steps() {
  yield "step";
}
try {
  undeclared = 1;
} catch (error) {
  add(error.name);
}
""",
    "parts/shared.js": """export const LIMIT = 3;
export const told = (self.told = ["shared"]);
export function add(text) {
  told.push(text);
}
export class Counter {
  count = told.length;
}
""",
}
PAGE = "<!doctype html><html lang=fr><head><link rel=icon href='data:,'>{}</head><body></body></html>"


@pytest.fixture
def write(tmp_path):
    """A function that writes modules, by name, and returns their folder."""

    def write_modules(modules: dict[str, str]) -> Path:
        for name, text in modules.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write_modules


def test_a_bundle_opened_as_a_file_does_what_the_modules_do(write, browser, serve):
    folder = write(MODULES)
    entries = [folder / "first.js", folder / "second.js"]
    (folder / "bundle.js").write_text(bundle_module(*entries), encoding="utf-8")
    scripts = "".join(f'<script type="module" src="{entry.name}"></script>' for entry in entries)
    write({"modules.html": PAGE.format(scripts), "file.html": PAGE.format('<script defer src="bundle.js"></script>')})
    page = browser.new_page()
    told = []
    for address in (f"{serve(folder)}/modules.html", (folder / "file.html").as_uri()):
        page.goto(address)
        page.wait_for_function("document.title === 'done'")
        told.append(page.evaluate("self.told"))
    page.close()
    assert told[0] == ["shared", "ReferenceError", "first a 3 undefined 43", "step 3", "effect", "second z 5", "other"]
    assert told[1] == told[0]


def test_a_module_that_several_import_is_there_once_and_shortened(write):
    bundle = bundle_module(write(MODULES) / "first.js")
    assert bundle.count("self.told=") == 1
    assert "The first entry" not in bundle
    assert bundle.startswith('(()=>{"use strict";')


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('\nimport b from "./b.js";', 2, "« import b from"),
        ('import * as b from "./b.js";', 1, "« import * as b from"),
        ('import "b.js";', 1, '« import "b.js";'),
        ('import { b } from "./b.js"', 1, "« import { b } from"),
        ('import { b } from "https://ailleurs.example/b.js";', 1, "« import { b } from"),
        ("export default 1;", 1, "« export default 1;"),
        ("const a = 1;\nexport { a };", 2, "« export { a };"),
        ('export * from "./b.js";', 1, "« export * from"),
        ("export let a = 1;", 1, "« export let a = 1;"),
        ("\n\nif (a) b = await import('./b.js');", 3, "« import( »"),
        ("const place = import.meta.url;", 1, "« import.meta »"),
        # What only looks like a statement would be changed without a word.
        ("const page = `\nexport const a = 1;`;", 2, "« export const a = 1;"),
        ('/*\nimport { b } from "./b.js";\n*/', 2, "« import { b } from"),
    ],
)
def test_a_form_that_is_not_known_is_refused_at_its_line(write, text, line, message):
    folder = write({"a.js": text, "b.js": "export const b = 1;"})
    with pytest.raises(BundleError) as raised:
        bundle_module(folder / "a.js")
    problem = raised.value.problem
    assert (problem.path, problem.line) == (str(folder / "a.js"), line)
    assert problem.fault.startswith(message)
    assert problem.fault.endswith(" », forme que la mise en un seul fichier ne connaît pas")
    assert problem.remedy.startswith("Écrivez « import { a, b as c }")


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        (
            {"a.js": 'let c;\nimport { b } from "./bb.js";', "b.js": "export const b = 1;"},
            "a.js:2: module « bb.js » absent. Vouliez-vous dire « b.js »?",
        ),
        (
            {"a.js": 'import { made } from "./b.js";', "b.js": "export const [make, b] = [1, 2];"},
            "a.js:1: « made » que b.js n'exporte pas. Vouliez-vous dire « make »?",
        ),
        # A second name after a comma is not read as going out: who takes it is told.
        (
            {"a.js": 'import { c } from "./b.js";', "b.js": "export const b = 1, c = 2;"},
            "a.js:1: « c » que b.js n'exporte pas. Exportez-le.",
        ),
        (
            {
                "a.js": 'import { b } from "./b.js";',
                "b.js": '\nimport { c } from "./c.js";\nexport const b = c;',
                "c.js": 'import { b } from "./b.js";\nexport const c = b;',
            },
            "c.js:1: modules qui s'importent en rond (a.js, b.js, c.js, b.js). Sortez ce qu'ils partagent.",
        ),
        (
            {"a.js": 'import {\n  b,\n} from "./b.js";\nconst c = ;', "b.js": "export const b = 1;"},
            "a.js:4: faute dans le code (unexpected ; in expression). Corrigez ce qui vient juste avant.",
        ),
        # What no line begins with, the shortener refuses, as it does what a module alone may do.
        ({"a.js": "const a = 1; export { a };"}, "a.js:1: faute dans le code (unexpected export in expression)"),
        ({"a.js": "const a = 1;\nawait stop();"}, "a.js:2: faute dans le code (unexpected stop in expression)"),
        (
            {"a.js": 'import { b } from "./b.js";\nconst b = 2;', "b.js": "export const b = 1;"},
            "a.js:2: faute dans le code (identifier b has already been declared)",
        ),
    ],
)
def test_what_does_not_hold_is_told_with_its_place(write, modules, message):
    folder = write(modules)
    with pytest.raises(BundleError) as raised:
        bundle_module(folder / "a.js")
    assert str(raised.value).startswith(f"{folder}/{message}")


def test_a_module_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BundleError, match=r"/a\.js: module absent\. Corrigez son chemin dans la page, ou remettez"):
        bundle_module(tmp_path / "a.js")


def test_a_file_in_another_encoding_is_told(tmp_path):
    (tmp_path / "a.js").write_bytes("// r\xe9seau".encode("latin-1"))
    with pytest.raises(BundleError, match=r"a\.js: fichier dans un autre encodage\. Enregistrez-le en UTF-8\.$"):
        bundle_module(tmp_path / "a.js")


def test_every_module_that_a_page_of_the_site_loads_can_be_bundled(root, site, pages):
    entries = set()
    for page in pages:
        for script in LexborHTMLParser(page.read_text(encoding="utf-8")).css("script[type=module]"):
            place = (page.parent / script.attributes["src"].lstrip("/")).resolve()
            entries |= {root / "docs" / place.relative_to(site)} if place.is_relative_to(site) else set()
    bundles = [bundle_module(entry) for entry in sorted(entries)]
    assert len(bundles) > 8
    assert all(len(bundle) > 400 for bundle in bundles)
