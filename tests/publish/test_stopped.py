"""A build that is killed, interrupted or started twice leaves the published folder whole, and the next one works."""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from project_copy import ROOT, copy_project

from reseaux.publish.lock import FILE, RunningError, hold_lock
from reseaux.publish.site import COMPRESSED

PUBLISH = Path(__file__).with_name("publish_built.py")
KILLS = 10
PATIENCE = 30  # seconds before a build that has not begun is given up
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT / "src")}


def start(project: Path, *command: str | Path) -> subprocess.Popen:
    """Start a command in a group of processes of its own, so that its children can be reached with it."""
    return subprocess.Popen(
        [sys.executable, *command],
        cwd=project,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def stop(process: subprocess.Popen, seconds: float, by: signal.Signals) -> None:
    time.sleep(seconds)
    if process.poll() is None:
        os.killpg(process.pid, by)


def publish(project: Path, built: Path) -> None:
    process = start(project, PUBLISH, built)
    told = process.communicate()
    assert process.returncode == 0, told


def sum_folder(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    parts = (f"{path.relative_to(folder)} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@pytest.fixture
def versions(site, tmp_path) -> list[Path]:
    """Two sites that differ in every page."""
    places = [tmp_path / name for name in ("un", "deux")]
    for place in places:
        shutil.copytree(site, place)
        for page in place.rglob("*.html"):
            page.write_text(f"{page.read_text(encoding='utf-8')}<!-- {place.name} -->", encoding="utf-8")
    return places


def test_killed_at_any_moment_it_leaves_one_whole_site_and_the_next_build_works(versions, tmp_path):
    project, seed = copy_project(tmp_path), random.randrange(10**6)
    (project / COMPRESSED).unlink()  # a killed build leaves files there, which are this test's alone
    print(f"Seed of the moments: {seed}")
    begun, wholes = time.perf_counter(), []
    for version in versions:
        publish(project, version)
        wholes.append(sum_folder(project / "site"))
    assert wholes[0] != wholes[1]
    moments, longest = random.Random(seed), (time.perf_counter() - begun) / 2
    for number in range(KILLS):
        process = start(project, PUBLISH, versions[number % 2])
        stop(process, moments.uniform(0, longest), signal.SIGKILL)
        process.communicate()
        assert sum_folder(project / "site") in wholes, f"kill {number + 1}, seed {seed}"
    publish(project, versions[0])
    assert sum_folder(project / "site") == wholes[0]
    assert [path.name for path in (project / ".build").glob("fresh-*")] == []


def test_interrupted_from_the_keyboard_it_says_so_in_one_line(tmp_path):
    project = copy_project(tmp_path)
    process = start(project, "-m", "reseaux", "build")
    end = time.monotonic() + PATIENCE
    while not any((project / ".build").glob("fresh-*")):
        assert time.monotonic() < end, "the build has not begun"
        time.sleep(0.02)
    stop(process, 0.5, signal.SIGINT)
    out, errors = process.communicate()
    assert (process.returncode, out) == (130, "")
    assert errors == "\nCommande interrompue. Ce qui était en place est intact.\n"
    assert not (project / "site").exists()


def test_a_second_build_says_who_is_building_and_leaves(tmp_path):
    project = copy_project(tmp_path)
    with hold_lock(project):
        process = start(project, "-m", "reseaux", "build")
        out, errors = process.communicate()
        with pytest.raises(RunningError), hold_lock(project):
            pass
    assert (process.returncode, out) == (1, "")
    assert errors == (
        f".build/lock: une autre construction est en cours (processus {os.getpid()})."
        " Attendez qu'elle finisse, puis recommencez.\n"
    )


def test_a_lock_goes_with_the_process_that_held_it(tmp_path):
    (tmp_path / FILE).parent.mkdir()
    hold = "import sys, time, pathlib; from reseaux.publish.lock import hold_lock\n"
    hold += "with hold_lock(pathlib.Path.cwd()): print('held', flush=True); time.sleep(60)"
    process = start(tmp_path, "-c", hold)
    assert process.stdout.readline() == "held\n"
    stop(process, 0, signal.SIGKILL)
    process.communicate()
    with hold_lock(tmp_path):
        assert (tmp_path / FILE).read_text(encoding="utf-8") == str(os.getpid())
