"""Keeps each PDF under the sum of what made it, so that a document that has not changed costs nothing."""

import hashlib
import os
from importlib.metadata import version
from pathlib import Path

from reseaux.documents.drawings import embed_images
from reseaux.documents.pdf import write_pdf

KEPT = 4  # versions of each document: a few branches, or a few tests, may build in turn
MAKERS = ("weasyprint", "pydyf", "pyphen", "tinycss2", "font-source-serif-pro", "fonttools", "selectolax")


def make_pdf(stem: str, html: str, site: Path, cache: Path) -> bytes:
    """Return the PDF of a document, from the folder `cache` if nothing that makes it has changed.

    `stem`: the name of its file, without « .pdf »; `site`: the built folder of its images.
    Raises LibraryError (documents/pdf.py).
    """
    html = embed_images(html, site)
    kept = cache / f"{stem}-{_sum(html)}.pdf"
    if kept.exists():
        return kept.read_bytes()
    data = write_pdf(html)
    cache.mkdir(parents=True, exist_ok=True)
    # Under another name first: another build may read it at any moment.
    fresh = kept.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(data)
    fresh.rename(kept)
    versions = sorted(cache.glob(f"{stem}-*.pdf"), key=lambda path: path.stat().st_mtime_ns)
    for old in versions[:-KEPT]:
        old.unlink(missing_ok=True)
    return data


def _sum(html: str) -> str:
    """Return a sum that changes with whatever changes a document: its HTML, our rules and style sheet, the makers."""
    rules = [path.read_bytes() for path in sorted(Path(__file__).parent.iterdir()) if path.suffix in (".py", ".css")]
    makers = " ".join(f"{name} {version(name)}" for name in MAKERS)
    return hashlib.sha256(b"\n".join([html.encode(), *rules, makers.encode()])).hexdigest()[:32]
