"""The feeds of the news, as a subscriber and a service that sends them by e-mail read them."""

import calendar
import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import fastfeedparser
import feedparser
import pytest
from project_copy import ROOT
from selectolax.lexbor import LexborHTMLParser

from reseaux.facts import load_facts
from reseaux.markdown.typography import set_typography
from reseaux.page import read_pages
from reseaux.publish.feed_entries import date_items, identify_item
from reseaux.publish.feeds import write_feeds
from reseaux.records import NewsItem

BASE = "https://reseaux.example/"
FACTS = load_facts(ROOT)
PAGES = read_pages(ROOT)[0]
NEWS = [
    NewsItem(
        id="essai", date="2026-12-02", titre="R & D : l'« essai » <ici>", texte='Un texte : l\'essai & "lui" < 10.'
    ),
    NewsItem(id="groupe", date="2026-12-02", titre="Un groupe", texte="Lisez.", page="agir/groupe-150.md"),
]
ATOM = """<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr-CA">
  <id>urn:uuid:6ca5a3c8-67c0-56d5-9438-9da433d3c827</id>
  <title>Réseaux et réputation\u00a0: les nouveautés</title>
  <subtitle>Ce qui s’ajoute et ce qui se corrige, du plus récent au plus ancien.</subtitle>
  <updated>2026-12-02T12:01:00+00:00</updated>
  <author>
    <name>Réseaux et réputation</name>
  </author>
  <link rel="self" type="application/atom+xml" href="https://hote.example/un/guide/nouveautes/flux.xml" />
  <link rel="alternate" type="text/html" hreflang="fr-CA" href="https://hote.example/un/guide/nouveautes/" />
  <icon>https://hote.example/un/guide/assets/favicon.svg</icon>
  <entry>
    <id>urn:uuid:2f0427ad-892f-53c9-b14e-0f50ec333116</id>
    <title>R &amp; D\u00a0: l’«\u00a0essai\u00a0» &lt;ici&gt;</title>
    <published>2026-12-02T12:01:00+00:00</published>
    <updated>2026-12-02T12:01:00+00:00</updated>
    <link rel="alternate" type="text/html" hreflang="fr-CA" href="https://hote.example/un/guide/nouveautes/#essai" />
    <content type="html">&lt;p&gt;Un texte\u00a0: l’essai &amp;amp; "lui" &amp;lt; 10.&lt;/p&gt;
&lt;p&gt;&lt;a href="https://hote.example/un/guide/nouveautes/#essai"&gt;\
Voyez cette nouveauté sur le site&lt;/a&gt;&lt;/p&gt;</content>
  </entry>
  <entry>
    <id>urn:uuid:679960b8-afe1-5686-a492-9068780c78d7</id>
    <title>Un groupe</title>
    <published>2026-12-02T12:00:00+00:00</published>
    <updated>2026-12-02T12:00:00+00:00</updated>
    <link rel="alternate" type="text/html" hreflang="fr-CA" href="https://hote.example/un/guide/agir/groupe-150/" />
    <content type="html">&lt;p&gt;Lisez.&lt;/p&gt;
&lt;p&gt;&lt;a href="https://hote.example/un/guide/agir/groupe-150/"&gt;\
Voyez «\u00a0La règle des 150\u00a0membres\u00a0»&lt;/a&gt;&lt;/p&gt;</content>
  </entry>
</feed>
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> Path:
    """The feeds of two items, for a site that stands in a folder of its host."""
    folder = tmp_path_factory.mktemp("feeds")
    write_feeds(folder, replace(FACTS, news=NEWS), PAGES, "Réseaux et réputation", "https://hote.example/un/guide")
    return folder / "nouveautes"


def read_json(folder: Path) -> dict:
    return json.loads((folder / "flux.json").read_text(encoding="utf-8"))


def read_atom(folder: Path):
    feed = feedparser.parse((folder / "flux.xml").read_bytes())
    assert feed.bozo == 0
    return feed


def test_the_atom_feed_is_written_sign_for_sign(written):
    assert (written / "flux.xml").read_text(encoding="utf-8") == ATOM


def test_a_subscriber_reads_the_signs_that_an_editor_typed(written):
    feed = read_atom(written)
    assert feed.version == "atom10"
    title, text = feed.entries[0].title, feed.entries[0].content[0].value
    assert unescape(title) == "R & D\u00a0: l’«\u00a0essai\u00a0» <ici>"
    assert LexborHTMLParser(text).css_first("p").text() == 'Un texte\u00a0: l’essai & "lui" < 10.'


def test_the_json_feed_says_the_same(written):
    atom, feed = read_atom(written), read_json(written)
    assert feed | {"items": []} == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Réseaux et réputation\u00a0: les nouveautés",
        "description": "Ce qui s’ajoute et ce qui se corrige, du plus récent au plus ancien.",
        "home_page_url": "https://hote.example/un/guide/nouveautes/",
        "feed_url": "https://hote.example/un/guide/nouveautes/flux.json",
        "favicon": "https://hote.example/un/guide/assets/favicon.svg",
        "authors": [{"name": "Réseaux et réputation", "url": "https://hote.example/un/guide/"}],
        "language": "fr-CA",
        "items": [],
    }
    assert [(item["id"], item["url"], item["date_published"]) for item in feed["items"]] == [
        (entry.id, entry.link, entry.published) for entry in atom.entries
    ]
    assert feed["items"][0]["title"] == "R & D\u00a0: l’«\u00a0essai\u00a0» <ici>"
    assert feed["items"][1]["content_html"] == (
        '<p>Lisez.</p>\n<p><a href="https://hote.example/un/guide/agir/groupe-150/">'
        "Voyez «\u00a0La règle des 150\u00a0membres\u00a0»</a></p>"
    )


def test_a_reader_of_json_feeds_takes_every_item(site):
    text = (site / "nouveautes/flux.json").read_text(encoding="utf-8")
    feed, items = fastfeedparser.parse(text), json.loads(text)["items"]
    assert (feed.feed["language"], feed.feed["link"]) == ("fr-CA", f"{BASE}nouveautes/")
    read = [(entry["id"], entry["title"], entry["link"], entry["published"]) for entry in feed.entries]
    assert read == [(item["id"], item["title"], item["url"], item["date_published"]) for item in items]
    assert [entry["content"][0]["value"] for entry in feed.entries] == [item["content_html"] for item in items]
    assert len(items) == len(FACTS.news)


def test_what_is_added_on_top_the_same_day_comes_later_and_moves_nothing():
    first, second = date(2026, 11, 25), date(2026, 11, 28)
    before = date_items([second, first, first])
    assert before == ["2026-11-28T12:00:00+00:00", "2026-11-25T12:01:00+00:00", "2026-11-25T12:00:00+00:00"]
    assert date_items([second, second, first, first]) == ["2026-11-28T12:01:00+00:00", *before]


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 7, 1)])
@pytest.mark.parametrize("hours", [-5, -4, 0, 1, 2])
def test_an_item_keeps_its_day_in_quebec_and_in_europe(day, hours):
    moment = datetime.fromisoformat(date_items([day] * 60)[0])
    assert moment.astimezone(timezone(timedelta(hours=hours))).date() == day


def test_the_identifier_of_an_item_never_changes():
    assert identify_item("recherche-en-francais") == "urn:uuid:662a4c39-8ded-59ce-8f59-f39f87911ba9"


def test_every_item_of_the_site_is_there_in_order(site):
    feed = read_atom(site / "nouveautes")
    assert (feed.feed.title, feed.feed.language, feed.feed.author) == (
        "Réseaux et réputation\u00a0: les nouveautés",
        "fr-CA",
        "Réseaux et réputation",
    )
    assert [entry.title for entry in feed.entries] == [set_typography(item.titre) for item in FACTS.news]
    assert [entry.published[:10] for entry in feed.entries] == [item.date.isoformat() for item in FACTS.news]
    moments = [calendar.timegm(entry.published_parsed) for entry in feed.entries]
    assert moments == sorted(set(moments), reverse=True)
    assert datetime.fromisoformat(feed.feed.updated) == datetime.fromtimestamp(moments[0], UTC)
    identifiers = [entry.id for entry in feed.entries]
    assert identifiers == [identify_item(item.id) for item in FACTS.news]
    assert len(set(identifiers)) == len(identifiers)


def find_target(site: Path, address: str) -> tuple[Path, str]:
    """Return the file that an address of the site leads to, and its anchor."""
    assert address.startswith(BASE), address
    path, _, anchor = address.removeprefix(BASE).partition("#")
    return site / path / ("index.html" if not path or path.endswith("/") else ""), anchor


def test_every_link_of_the_feeds_is_whole_and_arrives(site):
    atom = unescape((site / "nouveautes/flux.xml").read_text(encoding="utf-8"))
    found = set(re.findall(r'href="([^"]*)"|<icon>([^<]*)<', atom))
    addresses = {"".join(pair) for pair in found}
    feed = read_json(site / "nouveautes")
    addresses |= {feed[name] for name in ("home_page_url", "feed_url", "favicon")}
    addresses |= {item["url"] for item in feed["items"]}
    addresses |= set(re.findall(r'href="([^"]*)"', "".join(item["content_html"] for item in feed["items"])))
    assert len(addresses) > len({item.page for item in FACTS.news})
    for address in addresses:
        target, anchor = find_target(site, address)
        assert target.is_file(), address
        assert not anchor or f'id="{anchor}"' in target.read_text(encoding="utf-8")


def test_every_item_has_its_place_on_the_page_of_the_news(site):
    page = LexborHTMLParser((site / "nouveautes/index.html").read_text(encoding="utf-8"))
    assert [node.attributes["id"] for node in page.css(".nouveautes > li")] == [item.id for item in FACTS.news]


def test_every_page_announces_both_feeds(site):
    names = [f"{page.url}index.html" for page in PAGES] + ["404.html"]
    for name in names:
        tree = LexborHTMLParser((site / name).read_text(encoding="utf-8"))
        links = [node.attributes for node in tree.css("link[rel=alternate]")]
        assert [(link["type"], link["title"]) for link in links] == [
            ("application/atom+xml", "Les nouveautés, fil Atom"),
            ("application/feed+json", "Les nouveautés, fil JSON"),
        ]
        assert [urljoin(BASE + name, link["href"]) for link in links] == [
            f"{BASE}nouveautes/flux.xml",
            f"{BASE}nouveautes/flux.json",
        ]


def test_the_page_of_the_news_gives_both_addresses(site):
    page = LexborHTMLParser((site / "nouveautes/index.html").read_text(encoding="utf-8"))
    links = page.css(".donnees--fils a")
    assert [(link.text(), link.attributes["href"]) for link in links] == [
        ("Fil Atom", "../nouveautes/flux.xml"),
        ("Fil JSON", "../nouveautes/flux.json"),
    ]
    told = [code.text() for code in page.css(".donnees--fils code")]
    assert told == [f"{BASE}nouveautes/flux.xml", f"{BASE}nouveautes/flux.json"]
