"""The promises of /confidentialite/: no other server, no cookie, nothing kept unasked; and no error."""

import shutil
from urllib.parse import unquote

import pytest

from browser.traces import KEPT, watch
from reseaux.publish.site import build_folder

PREFIX = "/sous/chemin"


def test_using_everything_leaves_only_what_the_page_on_privacy_names(visit, server):
    page = visit("about:blank")
    faults = watch(page, f"{server}/")
    page.goto("/agir/groupe-150/")
    page.locator("[data-theme-bouton]").click()
    page.locator(".footnote-ref").first.hover()
    page.keyboard.press("/")
    page.keyboard.type("réputation")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(lambda url: "/agir/groupe-150/" not in url)
    page.goto("/agir/reputation/")
    page.locator("check-list [data-point] input").first.check()
    page.goto("/formation/")
    page.locator("course-assessment input").first.check()
    kept = page.evaluate(KEPT)
    page.goto("/confidentialite/")
    assert faults == []
    assert page.context.cookies() == []
    assert sorted(kept) == ["reseaux.formation", "reseaux.liste.reputation", "reseaux.theme"]
    assert [name for name in kept if name not in page.locator(".corps").inner_text()] == []


def test_the_words_searched_for_never_leave_the_browser(visit):
    page = visit("/agir/groupe-150/")
    asked = []
    page.on("request", lambda request: asked.append(unquote(request.url)))
    page.keyboard.press("/")
    page.keyboard.type("réputation")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(lambda url: "/agir/groupe-150/" not in url)
    assert asked
    assert [url for url in asked if "réputation" in url] == []


@pytest.fixture(scope="module")
def beneath(root, serve, tmp_path_factory):
    """The address of the site when it is built for, and served from, a folder of a host."""
    host = tmp_path_factory.mktemp("host")
    folder = host / PREFIX.strip("/")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SITE_URL", f"https://reseaux.example{PREFIX}/")
        build_folder(root, folder)
    shutil.copy(folder / "404.html", host)
    return serve(host) + PREFIX


@pytest.mark.parametrize("place", ["/", "/agir/groupe-150/", "/reference/chiffres/", "/nulle/part/"])
def test_the_site_works_in_a_folder_of_a_host(look, beneath, place):
    page = look(beneath + place)
    styled = "links => links.map(link => link.sheet?.cssRules.length > 0)"
    sheets = page.locator("link[rel=stylesheet]").evaluate_all(styled)
    assert len(sheets) >= 2
    assert all(sheets)
    assert page.locator("[data-theme-bouton]").is_visible()
    targets = page.locator("a[href]").evaluate_all("links => links.map(link => link.href.split('#')[0])")
    inside = {target for target in targets if target.startswith(page.evaluate("location.origin"))}
    inside.discard(beneath + "/nulle/part/")
    assert len(inside) > 8
    assert [target for target in inside if not target.startswith(f"{beneath}/")] == []
    assert [target for target in inside if not page.request.get(target).ok] == []


def test_search_works_in_a_folder_of_a_host(look, beneath):
    page = look(beneath + "/agir/groupe-150/")
    page.keyboard.press("/")
    page.keyboard.type("réputation")
    result = page.locator(".md-search-result__link").first
    assert result.get_attribute("href").startswith(f"{beneath}/")


@pytest.mark.parametrize("place", ["/nulle/part/", "/agir/nulle-part/", "/nulle-part"])
def test_an_absent_address_is_answered_by_a_page_that_helps(look, server, place):
    page = look("about:blank")
    response = page.goto(place)
    assert response.status == 404
    assert page.locator("h1").inner_text() == "Page introuvable"
    assert page.locator("[data-theme-bouton]").is_visible()
    page.locator("main a", has_text="Accueil").click()
    assert page.url == f"{server}/"
