"""The delivered site as a visitor uses it, on a real nginx, a real Caddy and a host that sends no header: nothing that
its policy refuses, no error, no other server, no cookie.
"""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Page, expect
from real_servers import SETTINGS, run_server

from browser import checklist, course, group_form, platform_form
from browser.clipboard import read_clipboard
from browser.search_box import open_search, search
from browser.traces import watch
from browser.waiting import wait_until
from reseaux.newsletter.blocks import write_html_block
from reseaux.newsletter.entries import load_entries
from reseaux.publish.server_rules import CADDY, NGINX

RULES = {"nginx": NGINX, "caddy": CADDY}
ALONE = "sans en-tête"  # a host such as GitHub Pages: the policy stands in the pages alone
TELL = "addEventListener('securitypolicyviolation', event => noteRefusal(`${event.effectiveDirective} ${location}`))"
# Does what the policy refuses, and gives the directives that refused it.
DISOBEY = """async () => {
  const told = new Set(), script = Object.assign(document.createElement("script"), {textContent: "alert(1)"});
  addEventListener("securitypolicyviolation", ({effectiveDirective}) => told.add(effectiveDirective));
  document.body.setAttribute("style", "color: red");
  document.head.append(script);
  new Image().src = "https://ailleurs.example/image.png";
  await fetch("https://ailleurs.example/").catch(() => {});
  await new Promise(resolve => setTimeout(resolve, 100));
  return [...told];
}"""
ALLOWED = ["clipboard-read", "clipboard-write"]


@pytest.fixture(scope="module", params=[*SETTINGS, ALONE])
def host(request, delivery, serve, tmp_path_factory) -> Iterator[str]:
    """The address of the delivered site, without a slash at the end."""
    with ExitStack() as running:
        if request.param == ALONE:
            yield serve(delivery.folder)
        else:
            place, rules = tmp_path_factory.mktemp(request.param), delivery.rules[RULES[request.param]]
            yield f"http://127.0.0.1:{running.enter_context(run_server(request.param, place, delivery.folder, rules))}"


@pytest.fixture(scope="module")
def visitor(browser, host, refusals) -> Iterator[tuple[Page, list[str]]]:
    """One visitor of the whole module, and what goes wrong in the visit."""
    context = browser.new_context(base_url=host, permissions=ALLOWED, reduced_motion="reduce", locale="fr-CA")
    context.set_default_timeout(8_000)
    context.expose_binding("noteRefusal", lambda source, text: refusals.append(text))
    context.add_init_script(TELL)
    page = context.new_page()
    yield page, watch(page, f"{host}/")
    context.close()


@pytest.fixture
def page(visitor) -> Iterator[Page]:
    page, faults = visitor
    yield page
    page.wait_for_load_state()
    told, faults[:] = list(faults), []
    assert told == []
    assert page.context.cookies() == []


def test_the_policy_holds(browser, host, refusals):
    """It is there and refuses: what the other tests find is not for lack of a policy."""
    page = browser.new_page(base_url=host)
    page.goto("/agir/groupe-150/")
    told = page.evaluate(DISOBEY)
    page.context.close()
    assert sorted(told) == ["connect-src", "img-src", "script-src-elem", "style-src-attr"]
    assert len(refusals) >= 4
    refusals.clear()


def test_searching(page, host):
    page.goto("/agir/groupe-150/")
    open_search(page)
    assert search(page, "reputasion")[:1] == ["/agir/reputation/"]
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url(lambda address: "/agir/reputation/" in address)
    page.goto("/?q=port%C3%A9e")
    page.locator(".md-search-result__link").first.wait_for()


def test_an_address_never_published(page, request):
    with page.expect_console_message(lambda message: "404" in message.text):
        assert page.goto("/nulle/part/").status == 404
    open_search(page)
    assert "/agir/groupe-150/" in search(page, "groupe")
    faults = request.getfixturevalue("visitor")[1]
    faults[:] = [fault for fault in faults if "404" not in fault]


def test_the_theme_and_the_citations(page):
    page.goto("/agir/groupe-150/")
    page.locator("[data-theme-bouton]").click()
    assert page.evaluate("document.documentElement.dataset.theme")
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme")
    page.locator(".footnote-ref").first.hover()


@pytest.mark.parametrize("link", ["/l/groupe-150/", "/l/groupe-150/#quoi-faire", "/l/groupe-150/?utm_source=a"])
def test_short_links(page, link):
    page.goto(link)
    page.wait_for_url(lambda url: "/agir/groupe-150/" in url)


def test_the_diagnosis_and_the_choices(page):
    page.goto(group_form.PAGE)
    assert group_form.ask(page, ["150", "2", "3", "10"])[0]["state"]
    page.goto(platform_form.PAGE)
    assert platform_form.ask(page, "but/membres")["message"] == ""
    page.evaluate("document.querySelector('comparison-table details').open = true")
    page.locator("comparison-table select[name=ordre]").select_option(index=1)
    page.goto("/comprendre/portee-organique/")
    page.locator("#portee-abonnes").fill("1 000")
    assert page.locator("reach-estimate .outil-phrase:visible").all_inner_texts()


def test_the_checklist(page, tmp_path):
    page.goto(checklist.PAGE)
    page.evaluate("window.print = () => {}")
    checklist.fill(page)
    for action in ("json", "markdown", "calendrier"):
        with page.expect_download() as waited:
            checklist.press(page, action)
        waited.value.save_as(tmp_path / waited.value.suggested_filename)
    for action in ("imprimer", "copier"):
        checklist.press(page, action)
    kept = checklist.read_kept(page)
    page.locator("#liste-reputation-fichier, check-list input[type=file]").first.set_input_files(
        next(tmp_path.glob("*.json"))
    )
    page.reload()
    assert checklist.read_kept(page) == kept != {}


def test_the_newsletter_kit(page, root):
    (entry,) = [entry for entry in load_entries(root, "https://reseaux.example/") if entry.name == "groupe-150"]
    page.goto("/infolettre/")
    item = page.locator("[data-page='groupe-150']")
    item.locator("summary").click()
    item.locator("iframe").nth(1).wait_for()
    wait_until(page, "[...document.querySelectorAll('iframe')].every(frame => frame.height > 300)")
    title = item.locator("iframe").first.content_frame.locator("h2")
    assert title.evaluate("title => getComputedStyle(title).fontSize") == "24px"
    item.locator("[data-copie=html]").click()
    item.locator(":scope > .outil-avis", has_text="copié").wait_for()
    assert read_clipboard(page) == write_html_block(entry)


def test_the_course(page, root):
    questions = course.read_questions(root, "module-1", "test")
    page.goto("/formation/module-1/")
    course.give_right(page, questions[page.locator("quiz-question").first.get_attribute("data-id")])
    page.locator("[data-action=verifier]:visible").first.click()
    page.goto(course.TEST)
    course.press(page, "Commencer le test")
    drawn = page.locator(".test-questions > li quiz-question").evaluate_all("all => all.map(one => one.dataset.id)")
    for name in drawn:
        course.give_right(page, questions[name])
    course.press(page, "Terminer")
    page.goto(course.HOME)
    page.locator("course-assessment input").first.check()
    page.goto(course.SHEET)
    page.evaluate("window.print = () => {}")
    course.press(page, "Imprimer")
    assert course.read_state(page)


def test_the_slides_in_two_windows(page):
    page.goto("/formation/diapositives/")
    page.get_by_role("button", name="Présenter").click()
    page.keyboard.press("ArrowRight")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Fenêtre de notes").click()
    notes = opened.value
    expect(notes.locator(".scene-notes")).to_be_visible()
    notes.keyboard.press("End")
    expect(page.locator(".scene .diapo")).to_have_attribute("data-nom", "suite")
    notes.close()


def test_a_drawing_opened_alone_has_its_style(browser, host):
    page = browser.new_page(base_url=host, color_scheme="light")
    page.goto("/assets/favicon.svg")
    assert page.evaluate("getComputedStyle(document.querySelector('circle')).fill") == "rgb(11, 79, 96)"
    page.context.close()
