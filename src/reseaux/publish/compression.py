"""Writes beside each text file of the site its compressed forms, so that a server sends them without work of its own.

The same content gives the same bytes. Results are kept by the sum of what made them: a site built again compresses only
what has changed.
"""

import gzip
import hashlib
import os
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

import brotli

TEXTS = (".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml")
SMALLEST = 512  # bytes: below, a compressed file gains nothing on the headers of its answer
# Quality of Brotli. Measured on pages: 0.97 s a megabyte, and 0.02 s for files 9 % larger. Between the two, 10 takes
# 0.35 s and 9 takes 0.22 s to gain little on 5.
BEST, LIGHT = 11, 5
LARGE = 8_000_000  # bytes of text above which a site is compressed lightly
MONTH = 30 * 24 * 3600  # seconds after which what no site has used is forgotten
WORKERS = 2  # threads: both compressors let Python go while they work


def compress_site(folder: Path, cache: Path) -> None:
    """Write a `.br` and a `.gz` beside each text file of a built folder for which it is smaller.

    `cache`: the folder that keeps results between builds.
    """
    cache.mkdir(parents=True, exist_ok=True)
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in TEXTS and path.stat().st_size >= SMALLEST]
    quality = choose_quality(sum(path.stat().st_size for path in files))
    with ThreadPoolExecutor(WORKERS) as workers:
        # What a worker raises is raised here.
        list(workers.map(lambda path: compress_file(path, cache, quality), files))
    forget_old(cache)


def choose_quality(size: int) -> int:
    """Return the quality of brotli for a site of so many bytes of text."""
    return BEST if size <= LARGE else LIGHT


def compress_file(path: Path, cache: Path, quality: int) -> None:
    """Write the compressed forms of one file, from the cache when it has them."""
    content = path.read_bytes()
    forms: dict[str, tuple[Callable[[], bytes], Callable[[bytes], bytes]]] = {
        f"br{quality}-{version('brotli')}.br": (lambda: brotli.compress(content, quality=quality), brotli.decompress),
        # No date and no name inside: the same bytes whenever it is made.
        "gz9.gz": (lambda: gzip.compress(content, 9, mtime=0), gzip.decompress),
    }
    name = hashlib.sha256(content).hexdigest()[:32]
    for form, (compress, read) in forms.items():
        kept = cache / f"{name}.{form}"
        compressed = _find_kept(kept, content, read) or _keep(kept, compress())
        if len(compressed) < len(content):
            path.with_name(path.name + Path(form).suffix).write_bytes(compressed)


def _find_kept(kept: Path, content: bytes, read: Callable[[bytes], bytes]) -> bytes | None:
    """Return what is kept, marked as used, if it still reads as the content: a power cut may have cut it short."""
    try:
        os.utime(kept)
        compressed = kept.read_bytes()
        return compressed if read(compressed) == content else None
    except (FileNotFoundError, EOFError, zlib.error, gzip.BadGzipFile, brotli.error):
        return None


def _keep(kept: Path, compressed: bytes) -> bytes:
    """Keep what was made, and return it."""
    # Under another name first: another build may read it at any moment.
    fresh = kept.with_name(f"{kept.name}.{os.getpid()}")
    fresh.write_bytes(compressed)
    fresh.rename(kept)
    return compressed


def forget_old(cache: Path) -> None:
    """Remove what no site has used for a month."""
    for path in cache.iterdir():
        if time.time() - path.stat().st_mtime > MONTH:
            path.unlink(missing_ok=True)
