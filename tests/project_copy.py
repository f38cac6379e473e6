"""A copy of the project that a test may damage."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reseaux.publish import documents, newsletter, site

ROOT = Path(__file__).parents[1]
FOLDERS = ("docs", "data", "overrides")
FILES = ("mkdocs.yml", "pyproject.toml")
# Pictures already drawn are not drawn again, nor documents set, nor texts compressed.
KEPT = (newsletter.CACHE, documents.CACHE, site.COMPRESSED)


def copy_project(place: Path) -> Path:
    """Copy what a build reads into `place`/projet and return it; our code, which no test changes, is linked."""
    copy = place / "projet"
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, copy / folder)
    for name in FILES:
        shutil.copy2(ROOT / name, copy)
    (copy / "src").symlink_to(ROOT / "src")
    (copy / ".build").mkdir()
    for cache in KEPT:
        (ROOT / cache).mkdir(parents=True, exist_ok=True)
        (copy / cache).symlink_to(ROOT / cache)
    return copy


@contextmanager
def lend_copy(copy: Path) -> Iterator[Path]:
    """Lend a copy of the project, then put back what was changed in what the project itself holds."""
    before = _read_stamps(copy)
    yield copy
    after = _read_stamps(copy)
    for name in after.keys() - before.keys():
        (copy / name).unlink()
    for name in {name for name, stamp in before.items() if after.get(name) != stamp}:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, copy / name)


def _read_stamps(copy: Path) -> dict[str, tuple[int, int]]:
    paths = [copy / name for name in FILES] + [path for folder in FOLDERS for path in (copy / folder).rglob("*")]
    files = ((path, path.stat()) for path in paths if path.is_file())
    return {path.relative_to(copy).as_posix(): (stat.st_mtime_ns, stat.st_size) for path, stat in files}


def replace_text(path: Path, old: str, new: str) -> int:
    """Replace the first `old` of a file, which must hold it; return the line where it stood."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} n'a pas « {old} »"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1
