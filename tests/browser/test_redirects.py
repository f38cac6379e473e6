"""Old addresses, short links, moved anchors and withdrawn pages, on a host that knows no rule and sends no header, in
real Chromium.
"""

import pytest
from project_copy import copy_project, replace_text

from browser.axe import check
from browser.traces import watch
from reseaux.publish.security_policy import secure_site
from reseaux.publish.site import build_folder

MOVED = """anciennes_adresses: [/agir/vieux-groupe/]
anciennes_ancres:
  vieille: '#quoi-faire'
  partie: '/agir/contenu/#quoi-faire'
---
"""
WITHDRAWN = """retrait:
  le: 2026-11-28
  raison: La plateforme a fermé.
  remplacee_par: /choisir/
---
"""
RECORD = """adresses:
  /agir/vieux-groupe/:
    ancres: [quoi-faire, vieille, partie]
"""


@pytest.fixture(scope="module")
def moved_site(tmp_path_factory, serve) -> str:
    """The address of a site with a renamed page, moved parts and a withdrawn page."""
    project = copy_project(tmp_path_factory.mktemp("moved"))
    replace_text(project / "docs/agir/groupe-150.md", "\n---\n", f"\n{MOVED}")
    replace_text(project / "docs/choisir/x-twitter.md", "\n---\n", f"\n{WITHDRAWN}")
    (project / "data/permaliens.yml").write_text(RECORD, encoding="utf-8")
    build_folder(project, project / "site")
    assert secure_site(project / "site")[1] == []
    return serve(project / "site")


@pytest.mark.parametrize(
    ("old", "place"),
    [
        ("/l/groupe-150/", "/agir/groupe-150/"),
        ("/l/accueil/", "/"),
        ("/agir/vieux-groupe/", "/agir/groupe-150/"),
        (
            "/agir/vieux-groupe/?utm_source=cyberimpact#quoi-faire",
            "/agir/groupe-150/?utm_source=cyberimpact#quoi-faire",
        ),
        ("/agir/vieux-groupe/#vieille", "/agir/groupe-150/#quoi-faire"),
        ("/agir/vieux-groupe/#partie", "/agir/contenu/#quoi-faire"),
        ("/l/groupe-150/#quoi-faire", "/agir/groupe-150/#quoi-faire"),
        ("/l/groupe-150/#%E9", "/agir/groupe-150/#%E9"),
        ("/agir/groupe-150/#partie", "/agir/contenu/#quoi-faire"),
    ],
)
def test_what_was_published_arrives_with_its_anchor_and_parameters(look, moved_site, old, place):
    page = look("about:blank")
    faults = watch(page, f"{moved_site}/")
    page.goto(moved_site + old)
    page.wait_for_url(moved_site + place)
    page.wait_for_load_state()
    assert page.locator(".corps").count() == 1
    assert faults == []
    page.go_back()
    assert page.url == "about:blank"


def test_an_old_anchor_of_the_same_page_leads_to_what_took_over(look, moved_site):
    page = look(f"{moved_site}/agir/groupe-150/#vieille")
    heading = page.locator("#quoi-faire")
    assert heading.locator("#vieille").count() == 1
    page.wait_for_function("document.querySelector('#quoi-faire').getBoundingClientRect().top < innerHeight")
    assert heading.inner_text().startswith("Quoi faire")


@pytest.mark.parametrize("old", ["/l/groupe-150/", "/agir/vieux-groupe/"])
def test_a_redirect_needs_no_script(look, moved_site, old):
    page = look(f"{moved_site}{old}", java_script_enabled=False)
    page.wait_for_url(f"{moved_site}/agir/groupe-150/")
    assert page.locator("h1").inner_text().startswith("La règle")


def test_what_a_redirect_says_can_be_read_and_followed(visit, moved_site):
    page = visit("about:blank")
    page.route("**/assets/redirect.js", lambda route: route.abort())
    page.goto(f"{moved_site}/agir/vieux-groupe/")
    assert page.locator("h1").inner_text() == "La page que vous cherchez"
    links = page.locator("main a").evaluate_all("links => links.map(link => new URL(link.href).pathname + link.hash)")
    assert links == [
        "/agir/groupe-150/", "/agir/groupe-150/#quoi-faire", "/agir/groupe-150/#quoi-faire",
        "/agir/contenu/#quoi-faire",
    ]  # fmt: skip
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert page.locator("link[rel=canonical]").get_attribute("href").endswith("/agir/groupe-150/")
    check(page)


def test_a_withdrawn_page_stays_and_says_since_when_why_and_what_to_read(look, moved_site):
    page = look(f"{moved_site}/choisir/x-twitter/")
    banner = page.locator(".retrait")
    assert banner.inner_text() == (
        "Page retirée le 28\u00a0novembre 2026. La plateforme a fermé.\n\nLisez la page qui la remplace."
    )
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    check(page)
    banner.locator("a").click()
    page.wait_for_url(f"{moved_site}/choisir/")


def test_parts_that_went_elsewhere_are_listed_without_a_script(look, moved_site):
    page = look(f"{moved_site}/agir/groupe-150/#partie", java_script_enabled=False)
    moved = page.locator(".deplacees :target a")
    assert moved.get_attribute("href").endswith("contenu/#quoi-faire")
    assert moved.inner_text() == "«\u00a0Quoi faire\u00a0», dans «\u00a0Donner du contenu intelligent\u00a0»"
    moved.click()
    page.wait_for_url(f"{moved_site}/agir/contenu/#quoi-faire")


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("/Agir/R%C3%A9putation/", "/agir/reputation/"),
        ("/AGIR/groupe_150?utm_source=x#quoi-faire", "/agir/groupe-150/?utm_source=x#quoi-faire"),
        ("/L/Groupe-150/", "/agir/groupe-150/"),
        ("/agir/vieux-groupe", "/agir/groupe-150/"),
        ("/agir/groupe-150/index.html", "/agir/groupe-150/index.html"),
    ],
)
def test_an_old_spelling_arrives_without_rules_of_a_server(look, moved_site, typed, place):
    page = look("about:blank")
    page.goto(moved_site + typed)
    page.wait_for_url(moved_site + place)
    page.wait_for_load_state()
    assert page.locator(".corps #quoi-faire").count() == 1


@pytest.mark.parametrize("typed", ["/nulle/part/", "/Nulle/Part", "/%E9/", "/a%20b/", "/l/inconnu/"])
def test_an_address_never_published_stays_absent(look, moved_site, typed):
    page = look("about:blank")
    visits = []
    page.on("framenavigated", lambda frame: visits.append(frame.url))
    page.goto(moved_site + typed)
    page.wait_for_load_state("networkidle")
    assert page.locator("h1").inner_text() == "Page introuvable"
    assert len(visits) <= 2
