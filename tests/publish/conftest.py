"""What the tests of publishing share: a project with a site already published."""

from pathlib import Path

import pytest
from project_copy import copy_project


@pytest.fixture
def project(tmp_path) -> Path:
    copy = copy_project(tmp_path)
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("la dernière bonne version", encoding="utf-8")
    return copy
