"""What the tests of publishing share: a project with a site already published."""

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
