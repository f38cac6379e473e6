"""The tags that social networks read: Open Graph (ogp.me), and what the card of X (Twitter) does not take from it.

X looks for its own tag first, then for that of Open Graph: its guide to cards says so of the title, the description and
the picture, not of the text that stands for the picture.
"""

from reseaux.markdown.typography import set_typography
from reseaux.metadata.page_sheet import LOCALE, PageSheet


def list_tags(sheet: PageSheet) -> list[tuple[str, str, str]]:
    """Return the attribute that names each tag (property or name), its name and its content, not escaped."""
    picture = set_typography(f"Carte : {sheet.title}")
    graph = {
        "og:type": "website" if sheet.is_home else "article",
        "og:locale": LOCALE,
        "og:site_name": sheet.site_name,
        "og:title": sheet.title,
        "og:description": sheet.description,
        "og:url": sheet.address,
        "og:image": sheet.card,
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": picture,
    }
    card = {"twitter:card": "summary_large_image", "twitter:image:alt": picture}
    graph |= {} if sheet.is_home else _describe_article(sheet)
    return [
        *(("property", name, content) for name, content in graph.items()),
        *(("name", name, content) for name, content in card.items()),
    ]


def _describe_article(sheet: PageSheet) -> dict[str, str]:
    section = {"article:section": sheet.section} if sheet.section else {}
    return {"article:modified_time": str(sheet.reviewed)} | section
