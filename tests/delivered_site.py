"""The site as a host gets it: its policy in each page, the headers to send, the rules of servers, compressed forms."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from reseaux.page import read_pages
from reseaux.permalinks import find_arrivals
from reseaux.publish.compression import compress_site
from reseaux.publish.page_files import lighten_pages
from reseaux.publish.security_contact import write_security_contact
from reseaux.publish.security_policy import secure_site
from reseaux.publish.server_rules import write_server_rules
from reseaux.publish.site import COMPRESSED

ADDRESS = "https://reseaux.example/"


@dataclass(frozen=True)
class DeliveredSite:
    """`headers`: those of every answer; `rules`: the text of each file that servers read, by name."""

    folder: Path
    headers: dict[str, str]
    rules: dict[str, str]


def deliver(root: Path, built: Path, folder: Path) -> DeliveredSite:
    """Copy a built site into `folder` and do to it what `make site` does before it puts a site in place.

    The modules and style sheets that pages get joined are there too, so that a test can try one.
    """
    shutil.copytree(built, folder)
    problems = lighten_pages(root / "docs", folder)
    headers, found = secure_site(folder)
    problems += [*found, *write_security_contact(root, folder, ADDRESS)]
    assert problems == []
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    rules = write_server_rules(find_arrivals(read_pages(root)[0]), [], ADDRESS, headers, files)
    compress_site(folder, root / COMPRESSED)
    for source in (root / "docs/assets").rglob("*.*s"):
        place = folder / source.relative_to(root / "docs")
        if not place.exists():
            place.parent.mkdir(exist_ok=True)
            shutil.copy(source, place)
    return DeliveredSite(folder, headers, rules)
