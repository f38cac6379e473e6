"""What the tests of the checks share: the project's facts, and a small site as it was built."""

import pytest
from project_copy import ROOT

from reseaux.checks.built_page import read_site
from reseaux.facts import Facts, load_facts


@pytest.fixture(scope="session")
def facts() -> Facts:
    return load_facts(ROOT)


@pytest.fixture
def build(tmp_path):
    """Write a site of the given files, and the sources that it was built from; return it as read."""

    def write(files: dict[str, str], sources: dict[str, str] | None = None):
        (tmp_path / "site").mkdir()
        for folder, texts in ((tmp_path / "site", files), (tmp_path, sources or {})):
            for name, text in texts.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(text, encoding="utf-8")
        return read_site(tmp_path / "site", tmp_path)

    return write
