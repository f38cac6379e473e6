"""The navigation of the site: what its templates ask of a section."""

from typing import Any


def find_first_page(item: Any) -> Any:
    """Return the page that an entry of the navigation opens: itself, or the first below a section, however deep."""
    while item.children:
        item = item.children[0]
    return item
