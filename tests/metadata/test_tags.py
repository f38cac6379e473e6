import datetime

from written_sheet import make_home_sheet, make_sheet

from reseaux.metadata.tags import list_tags


def test_a_page_is_an_article_with_its_card():
    assert list_tags(make_sheet(reviewed=datetime.date(2026, 11, 25))) == [
        ("property", "og:type", "article"),
        ("property", "og:locale", "fr_CA"),
        ("property", "og:site_name", "Réseaux et réputation"),
        ("property", "og:title", "L’« essai » & <lui>"),
        ("property", "og:description", "Ce que donne la page."),
        ("property", "og:url", "https://hote.example/guide/agir/essai/"),
        ("property", "og:image", "https://hote.example/guide/l/essai/carte.png"),
        ("property", "og:image:type", "image/png"),
        ("property", "og:image:width", "1200"),
        ("property", "og:image:height", "630"),
        ("property", "og:image:alt", "Carte\u00a0: L’«\u00a0essai\u00a0» & <lui>"),
        ("property", "article:modified_time", "2026-11-25"),
        ("property", "article:section", "Agir"),
        ("name", "twitter:card", "summary_large_image"),
        ("name", "twitter:image:alt", "Carte\u00a0: L’«\u00a0essai\u00a0» & <lui>"),
    ]


def test_the_home_page_is_a_website_and_no_article():
    tags = {name: content for _, name, content in list_tags(make_home_sheet())}
    assert tags["og:type"] == "website"
    assert tags["og:image"] == "https://hote.example/guide/l/accueil/carte.png"
    assert [name for name in tags if name.startswith("article:")] == []


def test_a_page_outside_every_section_names_none():
    assert "article:section" not in {name for _, name, _ in list_tags(make_sheet(section=""))}
