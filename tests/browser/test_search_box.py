"""The search box: what it loads, says and shows, with a mouse, a keyboard, a shared link."""

import re
from urllib.parse import unquote

import pytest

from browser.axe import check
from browser.clipboard import read_clipboard
from browser.focus import find_fault, has_focus
from browser.search_box import READY, open_search, read_count, search
from browser.traces import watch
from browser.waiting import wait_until

PAGE = "/agir/contenu/"
NO_BREAK = "\u00a0"


def list_requests(page) -> list[str]:
    """Return a list that fills with the paths of what a page asks for."""
    asked = []
    page.on("request", lambda request: asked.append(request.url.split("/", 3)[3]))
    return asked


def test_nothing_of_the_search_is_asked_for_before_the_box_has_the_focus(visit):
    page = visit("about:blank")
    asked = list_requests(page)
    page.goto(PAGE, wait_until="networkidle")
    assert [path for path in asked if "search" in path] == ["assets/search/open.js"]
    with page.expect_request("**/search/index.js"):
        page.locator(".md-search__input").focus()
    come = [f"assets/search/{name}.js" for name in ("results", "box", "worker")] + ["search/index.js"]
    assert [path for path in asked if "search" in path][1:] == come


def test_a_query_asks_for_a_few_parts_of_the_index(visit):
    page = visit("about:blank")
    page.goto(PAGE)
    asked = list_requests(page)
    open_search(page)
    search(page, "darwinisme")
    kinds = [re.sub(r"-.*|\.js", "", path.rsplit("/", 1)[1]) for path in asked]
    assert kinds.count("words") <= 2
    assert kinds.count("postings") <= 3
    assert "index" in kinds


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_search(look, key):
    page = look(PAGE)
    page.keyboard.press(key)
    assert has_focus(page, ".md-search__input")
    page.locator(READY).wait_for(state="attached")
    assert page.locator(".md-search__output").is_visible()
    assert read_count(page) == "Tapez un mot pour chercher."


def test_what_is_typed_before_the_script_has_come_is_answered(look):
    page = look(PAGE)
    page.locator(".md-search__input").click()
    page.keyboard.type("darwinisme")
    page.locator(".md-search-result__link").first.wait_for()
    assert page.locator(".resultat-titre").first.inner_text() == "Le darwinisme numérique"


def test_a_result_lands_on_its_heading_and_marks_the_words(look):
    page = look(PAGE)
    open_search(page)
    search(page, "à 5000 membres")
    result = page.locator(".md-search-result__link").first
    result.locator("mark").first.wait_for()
    assert result.get_attribute("href").endswith("/agir/groupe-150/#a-5-000-membres")
    assert result.locator(".resultat-passage").inner_text() == f"À 5{NO_BREAK}000{NO_BREAK}membres"
    result.click()
    page.wait_for_url("**/agir/groupe-150/#a-5-000-membres")
    page.locator(".corps mark").first.wait_for()
    marked = {text.lower() for text in page.locator(".corps mark").all_inner_texts()}
    assert f"5{NO_BREAK}000" in marked
    assert "membres" in marked
    assert marked <= {f"5{NO_BREAK}000", "membres", "membre"}
    assert page.locator("#a-5-000-membres").evaluate("node => node.matches(':target')")
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    page.keyboard.press("Escape")
    assert page.locator(".corps mark").count() == 0


def test_a_result_of_the_page_at_hand_is_gone_to(look):
    page = look("/agir/groupe-150/")
    open_search(page)
    for query, anchor in (("à 400 membres", "a-400-membres"), ("à 5000 membres", "a-5-000-membres")):
        search(page, query)
        page.locator(".md-search-result__link .resultat-passage").first.click()
        page.wait_for_url(f"**/agir/groupe-150/#{anchor}")
        page.locator(f"#{anchor} mark").first.wait_for()
        assert page.locator(f"#{anchor}").evaluate("node => node.matches(':target')")
        assert not page.locator(".md-search__output").is_visible()
        page.wait_for_timeout(200)  # Material, too, closes the search, a moment after the target has changed
        open_search(page)
    assert page.locator("#a-400-membres mark").all_inner_texts() == ["membres"]


def test_paper_keeps_no_mark(look):
    look("about:blank")
    page = look("/agir/groupe-150/#mots=150", media={"media": "print"})
    page.locator(".corps mark").first.wait_for()
    assert (
        page.locator(".corps mark").first.evaluate("node => getComputedStyle(node).backgroundColor")
        == "rgba(0, 0, 0, 0)"
    )


def test_marking_the_words_changes_no_word(look):
    page = look("/agir/groupe-150/")
    text = page.locator(".corps").inner_text()
    page.goto("about:blank")
    page.goto("/agir/groupe-150/#mots=groupe+membres+150")
    page.locator(".corps mark").first.wait_for()
    assert page.locator(".corps").inner_text() == text
    assert page.url.endswith("/agir/groupe-150/")


@pytest.mark.parametrize("number", ["49", "1,65"])
def test_a_number_with_signs_is_marked_too(look, number):
    page = look(PAGE)
    open_search(page)
    search(page, f"{number} % facebook")
    page.keyboard.press("Enter")
    page.locator(".corps mark").first.wait_for()
    assert f"{number}{NO_BREAK}%" in page.locator(".corps mark").all_inner_texts()


@pytest.mark.parametrize("words", ["%", "%zz+groupe", "%E9"])
def test_a_damaged_link_marks_nothing_and_breaks_nothing(visit, server, words):
    page = visit("about:blank")
    faults = watch(page, f"{server}/")
    page.goto(f"/agir/groupe-150/#quoi-faire&mots={words}")
    page.wait_for_url("**/agir/groupe-150/#quoi-faire")
    page.wait_for_load_state("networkidle")
    assert page.locator(".corps mark").count() == 0
    assert faults == []


def test_the_words_to_mark_never_leave_the_browser(visit):
    page = visit(PAGE)
    asked = list_requests(page)
    open_search(page)
    search(page, "déontologie")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/agir/deontologie/**")
    assert [path for path in asked if "ontologie" in unquote(path)] == ["agir/deontologie/"]


def test_a_mistake_is_mended_and_told(look):
    page = look(PAGE)
    open_search(page)
    assert search(page, "reputasion linkdin")[:1] == ["/agir/reputation/"]
    hint = page.locator(".recherche-mot")
    assert hint.inner_text() == f"Vouliez-vous dire «{NO_BREAK}réputation LinkedIn{NO_BREAK}»?"
    hint.locator("button").click()
    assert page.locator(".md-search__input").input_value() == "réputation LinkedIn"
    page.locator(READY).wait_for(state="attached")
    assert not hint.is_visible()
    assert search(page, "réputation LinkedIn")[:1] == ["/agir/reputation/"]
    assert has_focus(page, ".md-search__input")


def test_an_empty_answer_helps(look):
    page = look(PAGE)
    open_search(page)
    assert search(page, "zzzqqq") == []
    told = f"Rien ne répond à «{NO_BREAK}zzzqqq{NO_BREAK}»."
    assert read_count(page) == f"{told} Essayez un autre mot, ou passez par une de ces pages{NO_BREAK}:"
    doors = page.locator(".recherche-aide a")
    assert doors.all_inner_texts() == ["Comprendre les réseaux", "Choisir ses plateformes", "Agir, dans l’ordre"]
    doors.nth(1).click()
    assert page.url.endswith("/choisir/")


def test_an_empty_answer_offers_the_nearest_words(look):
    page = look(PAGE)
    open_search(page)
    assert search(page, "deontozzzz") == []
    assert (
        page.locator(".recherche-mot")
        .inner_text()
        .startswith(f"Mots les plus proches{NO_BREAK}: «{NO_BREAK}déontologi")
    )
    page.locator(".recherche-proposition").first.click()
    page.locator(".md-search-result__link").first.wait_for()


def test_the_count_is_told_to_a_screen_reader_once_the_typing_stops(look):
    page = look(PAGE)
    open_search(page)
    said = page.locator(".recherche-annonce[role=status]")
    for letters in ("d", "da", "dar", "darwinisme"):
        search(page, letters)
        assert "page" not in said.inner_text()
    wait_until(page, "document.querySelector('.recherche-annonce').textContent.includes('trouvée')")
    assert said.inner_text() == read_count(page)
    assert re.fullmatch(r"\d+ pages? trouvées?\.", read_count(page))


def test_a_word_without_answer_is_named(look):
    page = look(PAGE)
    open_search(page)
    assert search(page, "darwinisme zzzqqq")[:1] == ["/comprendre/darwinisme-numerique/"]
    assert read_count(page).endswith(f"; rien pour «{NO_BREAK}zzzqqq{NO_BREAK}».")


def test_more_pages_are_shown_when_asked(look):
    page = look(PAGE)
    open_search(page)
    assert len(search(page, "réseau")) == 10
    page.locator(".recherche-suite").press("Enter")
    wait_until(page, "document.querySelectorAll('.md-search-result__item').length === 20")
    assert has_focus(page, ".md-search-result__item:nth-child(11) a")
    assert find_fault(page) == ""


def test_arrows_go_round_and_enter_opens_the_first(look):
    page = look(PAGE)
    open_search(page)
    search(page, "darwinisme numérique")
    page.keyboard.press("ArrowDown")
    assert has_focus(page, ".md-search-result__link")
    page.keyboard.press("ArrowUp")
    assert has_focus(page, ".md-search__input")
    page.keyboard.press("ArrowUp")
    assert has_focus(page, ".md-search__output *")
    page.keyboard.press("ArrowDown")
    assert has_focus(page, ".md-search__input")
    page.keyboard.press("Enter")
    page.wait_for_url("**/comprendre/darwinisme-numerique/**")


def test_enter_before_the_answer_opens_the_first_when_it_comes(look):
    page = look(PAGE)
    page.locator(".md-search__input").click()
    page.keyboard.type("darwinisme numérique")
    page.keyboard.press("Enter")
    page.wait_for_url("**/comprendre/darwinisme-numerique/**")


def test_enter_waits_for_the_passage_it_leads_to(look):
    page = look(PAGE)
    page.locator(".md-search__input").click()
    page.keyboard.type("à 5000 membres")
    page.keyboard.press("Enter")
    page.wait_for_url("**/agir/groupe-150/#a-5-000-membres")


def test_enter_before_the_box_has_come_sends_nothing_and_is_followed_when_it_has(visit):
    page = visit("about:blank")
    held = []
    page.route("**/search/box.js", lambda route: held.append(route))
    page.goto(PAGE)
    page.locator(".md-search__input").click()
    page.keyboard.type("à 5000 membres")
    page.keyboard.press("Enter")
    page.wait_for_timeout(200)
    assert len(held) == 1
    assert page.url.endswith(PAGE)
    held[0].continue_()
    page.wait_for_url("**/agir/groupe-150/#a-5-000-membres")


@pytest.mark.parametrize(("width", "stop"), [(1280, ".md-search__input"), (360, ".bouton-recherche")])
def test_escape_closes_and_leaves_the_focus_in_sight(look, width, stop):
    page = look(PAGE, width=width)
    open_search(page)
    search(page, "darwinisme")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert has_focus(page, stop)
    assert find_fault(page) == ""
    assert not page.locator(".md-search__output").is_visible()


def test_leaving_the_box_by_tab_closes_it(look):
    page = look(PAGE)
    open_search(page)
    search(page, "zzzqqq")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert find_fault(page) == ""
        if not page.evaluate("document.querySelector('.md-search').contains(document.activeElement)"):
            break
    assert not page.locator(".md-search__output").is_visible()


@pytest.mark.parametrize("place", ["/", PAGE, "/nulle/part/"])
def test_a_shared_link_opens_filled(look, place):
    page = look(f"{place}?q=port%C3%A9e+organique")
    assert page.locator(".md-search__input").input_value() == "portée organique"
    page.locator(".md-search-result__link").first.wait_for()
    assert page.locator(".resultat-titre").first.inner_text() == "La portée organique"
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "?" not in url)
    assert page.url.endswith(place)


def test_the_link_of_a_search_is_copied(visit, server):
    page = visit(PAGE, permissions=["clipboard-read", "clipboard-write"])
    open_search(page)
    search(page, "portée & co")
    page.locator(".recherche-lien").click()
    wait_until(page, "document.querySelector('.md-search-result__meta').textContent.includes('copié')")
    assert read_count(page) == "Lien vers cette recherche copié."
    assert read_clipboard(page) == f"{server}/?q=port%C3%A9e+%26+co"


def test_a_refused_copy_shows_the_link(look, server):
    page = look(PAGE)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }")
    open_search(page)
    search(page, "portée")
    page.locator(".recherche-lien").click()
    wait_until(page, "document.querySelector('.md-search-result__meta').textContent.includes('?q=')")
    assert read_count(page) == f"Lien vers cette recherche{NO_BREAK}: {server}/?q=port%C3%A9e"


def test_the_page_for_an_absent_address_searches_too(look):
    page = look("/nulle/part/")
    page.locator("main [data-recherche]").click()
    page.keyboard.type("déontologie")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/agir/deontologie/**")


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("query", ["reputasion linkdin", "zzzqqq"])
def test_answers_break_no_rule(look, width, query):
    page = look(PAGE, width=width)
    open_search(page)
    search(page, query)
    page.wait_for_timeout(300)
    check(page, ".md-search")


def test_an_index_that_does_not_come_is_told_and_leaves_the_doors(visit):
    page = visit("about:blank")
    page.route("**/search/index.js", lambda route: route.fulfill(status=500, body=""))
    page.goto(PAGE)
    open_search(page)
    page.locator(".md-search__input").fill("réseau")
    page.locator(".recherche-aide").wait_for()
    expected = f"La recherche n’a pas pu être chargée. Rechargez la page, ou passez par une de ces pages{NO_BREAK}:"
    assert read_count(page) == expected


def test_searching_breaks_nothing(visit, server):
    page = visit("about:blank")
    faults = watch(page, f"{server}/")
    page.goto(PAGE)
    open_search(page)
    for query in ("réseau", "linkdin", "zzzqqq", "", "150"):
        search(page, query)
    page.wait_for_load_state("networkidle")
    assert faults == []
