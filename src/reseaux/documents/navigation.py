"""The order of the pages, and the name of the site, from mkdocs.yml."""

from collections.abc import Iterator
from pathlib import Path

import yaml


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without what its tags ask for: Python names, variables of the environment."""


for _tag in ("!", "tag:yaml.org,2002:python/"):
    _Loader.add_multi_constructor(_tag, lambda loader, suffix, node: None)


def read_navigation(root: Path) -> tuple[str, list[str]]:
    """Return the name of the site and the address of each page below it (« agir/groupe-150/ »), in order."""
    settings = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    return settings["site_name"], list(_list_addresses(settings["nav"]))


def _list_addresses(navigation: list) -> Iterator[str]:
    for item in navigation:
        if isinstance(item, str):
            yield f"{item.removesuffix('.md').removesuffix('index').rstrip('/')}/".lstrip("/")
        else:
            for below in item.values():
                yield from _list_addresses(below if isinstance(below, list) else [below])
