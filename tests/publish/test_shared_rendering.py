"""A large site is rendered by several processes: it is the same site, and what MkDocs warns of is told."""

import os
import subprocess
import sys

import pytest
from project_copy import copy_project, replace_text

# Shares the rendering of a site of any size, and lets through the faults that our own checks would tell first.
BUILD = """
import os, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
import reseaux.checks.sources
from reseaux.publish import shared_rendering

os.cpu_count = lambda: 3
shared_rendering.FEWEST_TO_SHARE = 2
reseaux.checks.sources.check_sources = lambda root: []
taken = []
take = shared_rendering._take_from
shared_rendering._take_from = lambda receiving, page, files: taken.append(page) or take(receiving, page, files)
build(load_config("mkdocs.yml", site_dir=sys.argv[1]))
print(len(taken))
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A project whose page of the Order has two faulty links, built by three processes: its folder, what was said."""
    project = copy_project(tmp_path_factory.mktemp("shared"))
    links = "Voyez [cela](absente.md) et [ceci](../agir/contenu.md#nulle-part)."
    replace_text(project / "docs/agir/contenu.md", "## En bref\n", "## En bref\n\nVoyez [cela](absente.md).\n")
    replace_text(project / "docs/otpq/index.md", "## En bref\n", f"## En bref\n\n{links}\n")
    environment = os.environ | {"PYTHONPATH": "src", "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        [sys.executable, "-c", BUILD, "site"], cwd=project, env=environment, capture_output=True, text=True, check=True
    )
    return project / "site", done


def test_two_thirds_of_the_pages_are_rendered_elsewhere_and_read_the_same(built, site):
    folder, done = built
    assert int(done.stdout) > 25
    changed = {f"{name}/index.html" for name in ("otpq", "agir/contenu", "infolettre", "formation/module-3")}
    names = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - changed
    assert len(names) > 100
    assert [name for name in names if (folder / name).read_bytes() != (site / name).read_bytes()] == []


def test_what_mkdocs_warns_of_is_told_wherever_a_page_was_rendered(built):
    told = built[1].stderr
    for page in ("otpq/index.md", "agir/contenu.md"):
        assert f"Doc file '{page}' contains a link 'absente.md', but the target" in told
    assert (
        "Doc file 'otpq/index.md' contains a link '../agir/contenu.md#nulle-part', but the doc 'agir/contenu.md' does "
        "not contain an anchor '#nulle-part'." in told
    )


DEAD_COPY = """
import os
from types import SimpleNamespace
from reseaux.publish.shared_rendering import share_rendering

os.cpu_count = lambda: 2
rendered = []
pages = [SimpleNamespace(file=None, render=lambda number=number: rendered.append(number)) for number in range(120)]
share_rendering(pages, {}, lambda page: os._exit(1))
for page in pages:
    page.render()
print(rendered == list(range(120)))
"""


def test_what_a_dead_copy_did_not_render_the_builder_renders(root):
    done = subprocess.run([sys.executable, "-c", DEAD_COPY], cwd=root / "src", capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("True\n", "")


KILLED_BUILDER = """
import os, time
from types import SimpleNamespace
from reseaux.publish import shared_rendering

os.cpu_count = lambda: 2
pages = [SimpleNamespace(file=None, render=None) for _ in range(20_000)]
shared_rendering.share_rendering(pages, {}, lambda page: {"text": "x" * 100_000})
os.kill(os.getpid(), 9)
"""


def test_a_copy_ends_soon_after_its_builder_is_killed(root):
    """Its end of the output closes with it: the read below would not return otherwise."""
    done = subprocess.run([sys.executable, "-c", KILLED_BUILDER], cwd=root / "src", capture_output=True, timeout=20)
    assert done.returncode == -9
