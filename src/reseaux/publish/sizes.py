"""Writes beside the link of each file to download its size, which is known once the file is made."""

from collections.abc import Iterable
from pathlib import Path

from reseaux.markdown.views.downloads import SIZE

THOUSAND = 1000


def write_sizes(site: Path, names: Iterable[str]) -> None:
    """Write in the pages of the built folder the size of files, by their path in it; one that is absent has none."""
    sizes = {name: format_size((site / name).stat().st_size) for name in names if (site / name).is_file()}
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if SIZE not in html:
            continue
        for name, size in sizes.items():
            html = html.replace(f'<span {SIZE}="{name}"></span>', f'<span {SIZE}="{name}">, {size}</span>')
        page.write_text(html, encoding="utf-8")


def format_size(count: int) -> str:
    """Return a count of bytes as a reader of French expects it: « 160 ko », « 1,5 Mo »."""
    thousands = max(1, round(count / THOUSAND))
    if thousands < THOUSAND:
        return f"{thousands}\u00a0ko"
    return f"{count / THOUSAND**2:.1f}".replace(".", ",") + "\u00a0Mo"
