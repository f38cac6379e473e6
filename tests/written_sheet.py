"""What a test knows of a page when its head is written."""

from reseaux.metadata.page_sheet import PageSheet

HOME = "https://hote.example/guide/"
SHEET = {
    "title": "L’« essai » & <lui>",
    "description": "Ce que donne la page.",
    "address": f"{HOME}agir/essai/",
    "short_name": "essai",
    "reviewed": "2026-11-25",
    "content": "<p>Texte.</p>",
    "trail": [("Accueil", HOME), ("Agir", f"{HOME}agir/"), ("L’« essai » & <lui>", f"{HOME}agir/essai/")],
    "section": "Agir",
    "site_name": "Réseaux et réputation",
    "site_url": HOME,
}
AT_HOME = {"title": "Réseaux et réputation", "address": HOME, "short_name": "accueil", "trail": [], "section": ""}


def make_sheet(**fields) -> PageSheet:
    """Return the sheet of a page of a section; a field given as an argument replaces the one that holds."""
    return PageSheet(**SHEET | fields)


def make_home_sheet(**fields) -> PageSheet:
    """Return the sheet of the home page."""
    return make_sheet(**AT_HOME | fields)
