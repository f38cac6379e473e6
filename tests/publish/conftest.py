"""What the tests of publishing share: a project with a site already published."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from project_copy import copy_project

from reseaux.publish.site import publish_site


@pytest.fixture
def project(tmp_path) -> Path:
    copy = copy_project(tmp_path)
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("la dernière bonne version", encoding="utf-8")
    return copy


@pytest.fixture(scope="session")
def publish_pages() -> Callable[[Path], int]:
    """What publishes a project without what readers download, which takes half a minute and has tests of its own."""
    return lambda project: publish_site(project, make_downloads=lambda root, site: [])


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> Path:
    """The whole project published once by its command, downloads included; no test changes it."""
    copy = copy_project(tmp_path_factory.mktemp("whole"))
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text("la dernière bonne version", encoding="utf-8")
    command = [sys.executable, "-m", "reseaux", "build"]
    done = subprocess.run(command, cwd=copy, env=os.environ | {"PYTHONPATH": "src"}, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return copy
