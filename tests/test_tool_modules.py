"""The modules of the tools: light, and loaded by the pages that use them and no other."""

import re

import pytest

LIMIT = 6 * 1024  # bytes, comments included, before compression
TAGS = ["reach-estimate", "group-diagnosis", "platform-choice", "comparison-table", "check-list", "newsletter-kit"]
COURSE = ["course-quiz", "course-test", "course-assessment", "course-outline", "course-attestation"]
SCRIPT = re.compile(r'<script type="module" src="[^"]*assets/(tools|training)/([\w-]+)\.js"')


def test_every_module_weighs_under_six_kilobytes(root):
    folders = [root / "docs/assets" / name for name in ("tools", "training")]
    weights = {path.name: path.stat().st_size for folder in folders for path in folder.glob("*.js")}
    assert {f"{tag}.js" for tag in [*TAGS, *COURSE]} <= set(weights)
    assert {name: weight for name, weight in weights.items() if weight >= LIMIT} == {}


def test_a_module_is_loaded_by_the_pages_that_use_it_and_no_other(pages):
    found = set()
    for page in pages:
        html = page.read_text(encoding="utf-8")
        tools = {("tools", tag) for tag in TAGS if f"<{tag} " in html}
        course = {("training", tag) for tag in COURSE if f"<{tag} " in html}
        assert set(SCRIPT.findall(html)) == tools | course, page
        assert ("assets/tools.css" in html) == bool(tools | course), page
        assert ("assets/training.css" in html) == bool(course), page
        found |= tools | course
    assert {tag for _, tag in found} == {*TAGS, *COURSE}


@pytest.mark.parametrize("word", ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("])
def test_no_module_writes_text_as_html(root, word):
    for path in (root / "docs/assets").rglob("*.js"):
        assert word not in path.read_text(encoding="utf-8"), path.name
