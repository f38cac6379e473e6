"""The style sheet of a page, stripped of the rules that no page uses, shows what the whole ones show: to the pixel.

`python -m bench.style_comparison` compares every page in every width and theme; here each page is seen in one of them.
"""

import pytest
from bench.style_comparison import SCREENS, find_difference, read_whole_style


@pytest.fixture(scope="module")
def compare(look, site):
    """A function that says where the page at an address differs, and "" when it does not."""

    def find(address: str, screen: tuple[int, str]) -> str:
        page = look(address)
        return find_difference(page, read_whole_style(site, address), [screen])

    return find


def test_every_page_looks_as_with_the_whole_sheets(compare, address, addresses):
    assert compare(address, SCREENS[addresses.index(address) % len(SCREENS)]) == ""


def test_a_rule_that_is_missing_is_seen(look, site):
    page = look("/agir/groupe-150/")
    whole = read_whole_style(site, "/agir/groupe-150/") + "h1 { letter-spacing: 0.01em !important; }"
    assert find_difference(page, whole, [(1280, "light")]).startswith("1280 light: ")
