"""What the project promises about itself: its lock, its commands, its templates."""

import re
import tomllib
from pathlib import Path

from project_copy import ROOT

LOCK = (ROOT / "requirements.txt").read_text(encoding="utf-8")
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def test_the_lock_holds_hashes_and_no_address():
    assert "://" not in LOCK
    assert LOCK.count("--hash=sha256:") > len(PINNED.findall(LOCK)) > 0


def test_what_the_project_asks_for_is_pinned_exactly_and_locked_so():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    locked = dict(PINNED.findall(LOCK))
    assert {name: locked.get(name) for name, _ in map(split_pin, asked)} == dict(map(split_pin, asked))


def split_pin(requirement: str) -> tuple[str, str]:
    name, _, version = requirement.partition("==")
    return name, version


def test_the_readme_names_every_command_of_the_makefile_that_an_editor_types():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"`make {name}`" in readme or f"make {name} " in readme for name in ("serve", "site", "test", "page"))
    assert (ROOT / "apercu.png").read_bytes().startswith(b"\x89PNG")


def test_every_block_that_a_writer_can_type_is_in_the_readme():
    from reseaux.checks.blocks import TYPED
    from reseaux.markdown.views.registry import VIEWS

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in (*VIEWS, *TYPED) if f"`/// {name}" not in readme] == []


def test_every_template_gives_its_reason_in_its_first_line():
    templates = sorted((ROOT / "overrides").rglob("*.html"))
    first_lines = {path.name: path.read_text(encoding="utf-8").partition("\n")[0] for path in templates}
    assert len(first_lines) > 5
    assert [name for name, line in first_lines.items() if not line.startswith("{#- Reason: ")] == []


def test_every_data_file_opens_with_its_instructions():
    files = sorted((ROOT / "data").rglob("*.yml"))
    assert len(files) >= 7
    assert [path.name for path in files if not path.read_text(encoding="utf-8").startswith("#")] == []


def test_every_module_says_what_it_is_for():
    silent = [path for path in Path(ROOT / "src").rglob("*.py") if not path.read_text("utf-8").startswith('"""')]
    assert silent == []
