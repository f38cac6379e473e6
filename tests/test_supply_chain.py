"""What is installed is what was locked: pip refuses a package that has changed."""

import base64
import hashlib
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from project_copy import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
NAME, METADATA = "paquet_essai-1.0", "Metadata-Version: 2.1\nName: paquet-essai\nVersion: 1.0\n"


@pytest.fixture
def wheel(tmp_path) -> Path:
    """A package of nothing, in a folder that stands for the registry."""
    files = {
        f"{NAME}.dist-info/METADATA": METADATA,
        f"{NAME}.dist-info/WHEEL": "Wheel-Version: 1.0\nTag: py3-none-any\n",
    }
    record = [f"{name},sha256={encode(text)},{len(text)}" for name, text in files.items()]
    files[f"{NAME}.dist-info/RECORD"] = "\n".join([*record, f"{NAME}.dist-info/RECORD,,", ""])
    place = tmp_path / "registry" / f"{NAME}-py3-none-any.whl"
    place.parent.mkdir()
    with zipfile.ZipFile(place, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return place


def encode(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def install(wheel: Path, lock: str) -> tuple[int, str]:
    """Install a lock as the Makefile does, but from that folder and elsewhere than in our environment."""
    [options] = re.findall(
        r"-m pip install (--quiet .*--require-hashes) \\\n\t\t--requirement requirements\.txt", MAKEFILE
    )
    requirements = wheel.parents[1] / "requirements.txt"
    requirements.write_text(lock, encoding="utf-8")
    command = [sys.executable, "-m", "pip", "install", *options.split(), "--requirement", requirements]
    command += ["--no-index", "--find-links", wheel.parent, "--target", wheel.parents[1] / "installed"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_a_package_that_is_the_one_locked_is_installed(wheel):
    assert install(wheel, f"paquet-essai==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n")[0] == 0
    assert (wheel.parents[1] / "installed" / f"{NAME}.dist-info").is_dir()


@pytest.mark.parametrize(
    ("lock", "words"),
    [
        (f"paquet-essai==1.0 --hash=sha256:{'0' * 64}\n", "THESE PACKAGES DO NOT MATCH THE HASHES"),
        ("paquet-essai==1.0\n", "Hashes are required in --require-hashes mode"),
    ],
)
def test_a_package_that_has_changed_or_has_no_hash_is_refused(wheel, lock, words):
    status, told = install(wheel, lock)
    assert status == 1
    assert words in told
    assert not (wheel.parents[1] / "installed").exists()
