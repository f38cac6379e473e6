"""What the tests of the checks share: the project's facts, and a copy of the project to damage."""

from pathlib import Path

import pytest
from project_copy import ROOT, copy_project

from reseaux.facts import Facts, load_facts


@pytest.fixture(scope="session")
def facts() -> Facts:
    return load_facts(ROOT)


@pytest.fixture
def project(tmp_path) -> Path:
    return copy_project(tmp_path)
