"""What the tests of the package share: the package of the real site, an LMS that lends it a run-time, a learner."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from reseaux.scorm.package import gather_package

from .learner import Learner, meet_learner

HERE = Path(__file__).parent
PLATFORM = ("elements.js", "runtime.js", "platform.js", "platform.css", "platform.html", "player.html")


@pytest.fixture(scope="session")
def package(root: Path, site: Path) -> dict[str, bytes]:
    """The files of the package of the real site, by path."""
    return gather_package(root, site)


@pytest.fixture(scope="session")
def platform(package: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., str]) -> str:
    """The address of an LMS that has taken the package in."""
    folder = tmp_path_factory.mktemp("plateforme")
    for name in PLATFORM:
        shutil.copy(HERE / name, folder)
    for name, content in package.items():
        (folder / "sco" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "sco" / name).write_bytes(content)
    return serve(folder)


@contextmanager
def follow_learner(browser: Browser, platform: str) -> Iterator[Learner]:
    """Give a learner with a browser of their own, who must never see a fault, nor ask anything of anybody else."""
    learner = meet_learner(browser, platform)
    yield learner
    learner.context.close()
    assert learner.faults == []
    known = (platform, *learner.servers, "data:", "blob:", "about:")
    assert [request for request in learner.requests if not request.startswith(known)] == []


@pytest.fixture
def learner(browser: Browser, platform: str) -> Iterator[Learner]:
    """A learner."""
    with follow_learner(browser, platform) as learner:
        yield learner


@pytest.fixture
def other(browser: Browser, platform: str) -> Iterator[Learner]:
    """A learner on another machine."""
    with follow_learner(browser, platform) as learner:
        yield learner


@pytest.fixture(scope="session")
def laboratory(browser: Browser, root: Path, serve: Callable[..., str]) -> Iterator[Page]:
    """A page that may import our modules from the project."""
    page = browser.new_page(base_url=serve(root))
    page.goto("/tests/scorm/")
    yield page
    page.close()
