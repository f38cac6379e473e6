"""The offline edition, unzipped and opened as files in real Chromium without a network: pages, search, tools, theme."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser

from browser.conftest import PATIENCE
from browser.course import give_right, press, read_questions, tell
from browser.focus import has_focus
from browser.search_box import open_search
from browser.traces import watch
from reseaux.publish.offline import FOLDER, write_offline

# The parts of the site that are pages by themselves but stand on no menu: followed by links, not walked one by one.
NO_PAGES = ("infolettre/blocs/", "l/")
# A form waits hidden for its script; that of the attestation waits for something to attest.
UNANSWERED = ".outil-formulaire[hidden]:not(course-attestation *)"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
REFUSE_STORAGE = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('refused', 'SecurityError'); },
})"""


@pytest.fixture(scope="module")
def edition(root, site, tmp_path_factory) -> Path:
    """The folder of the edition, as a reader has it once unzipped, in a place with a space and an accent."""
    place = tmp_path_factory.mktemp("clé usb")
    assert write_offline(root, site, place / "edition.zip") == []
    with zipfile.ZipFile(place / "edition.zip") as archive:
        archive.extractall(place)
    return place / FOLDER


@pytest.fixture(scope="module")
def reader(browser: Browser, edition: Path) -> Iterator[SimpleNamespace]:
    """One reader without a network, and the faults that fill as the reading goes on."""
    context = browser.new_context(reduced_motion="reduce", permissions=CLIPBOARD)
    context.set_default_timeout(PATIENCE)
    context.set_offline(True)
    page = context.new_page()
    faults = watch(page, "file://")

    def read(address: str, wait_until: str = "load") -> None:
        page.goto(f"{edition.as_uri()}/{address}", wait_until=wait_until)

    yield SimpleNamespace(page=page, faults=faults, read=read, context=context)
    context.close()


def test_every_page_opens_and_asks_nobody(reader, edition):
    names = sorted(path.relative_to(edition).as_posix() for path in edition.rglob("*.html"))
    walked = [name for name in names if not name.startswith(NO_PAGES)]
    hidden = []
    for name in walked:
        # Deferred scripts have run by then.
        reader.read(name, wait_until="domcontentloaded")
        hidden += [name] * reader.page.locator(UNANSWERED).count()
    assert len(walked) > 30
    assert hidden == []
    assert reader.faults == []


def test_a_search_by_the_keyboard_opens_a_result_with_its_marks(reader):
    page = reader.page
    reader.read("formation/index.html")
    open_search(page)
    page.keyboard.type("reseaux")
    page.locator(".resultat-extrait mark").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert has_focus(page, ".md-search__output :is(a, button)")
    page.keyboard.press("Enter")
    page.locator(".corps mark").first.wait_for()
    assert page.url.partition("#")[0].endswith("/index.html")
    assert reader.faults == []


def test_each_tool_answers_and_what_it_copies_leads_to_the_site(reader):
    page = reader.page
    reader.read("comprendre/portee-organique/index.html#abonnes=1000")
    assert "sur 1\u00a0000\u00a0abonnés" in page.locator("reach-estimate .outil-phrase:visible").first.inner_text()
    reader.read("agir/groupe-150/index.html#membres=150&gestionnaires=non")
    assert page.locator(".groupe-etat:visible").inner_text() == "Sain, d’après la règle"
    page.locator("group-diagnosis [data-action=copier]").click()
    page.locator("group-diagnosis .outil-avis", has_text="copié").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://reseaux.example/agir/groupe-150/#membres=150&gestionnaires=non"
    # Two tools of one page share its address, as the modules that they were did.
    reader.read("choisir/index.html")
    page.locator("platform-choice [name=but][value=groupe]").check()
    page.evaluate("document.querySelector('comparison-table details').open = true")
    page.locator("comparison-table [name=plateformes][value=linkedin]").check()
    assert page.url.endswith("/choisir/index.html#but=groupe&plateformes=linkedin")
    assert page.locator(".comparaison tbody:not([hidden])").first.locator("tr[data-plateforme]:visible").count() == 1
    assert page.locator(".combinaison > li:visible").count() > 1
    assert reader.faults == []


def test_the_checklist_keeps_its_ticks_and_gives_its_file(reader):
    page = reader.page
    reader.read("agir/reputation/index.html")
    page.locator("[data-point] input").first.check()
    page.reload()
    assert page.locator("[data-point] input").first.is_checked()
    with page.expect_download() as download:
        page.locator("check-list [data-action=json]").click()
    assert '"chercher-son-nom"' in download.value.path().read_text(encoding="utf-8")
    assert reader.faults == []


def test_the_kit_of_the_newsletter_shows_and_lends_what_it_holds(reader):
    page = reader.page
    reader.read("infolettre/index.html")
    item = page.locator("[data-page='groupe-150']")
    item.locator("summary").click()
    page.wait_for_function("document.querySelectorAll('iframe[height=\"540\"]').length === 2")
    block = next(frame for frame in page.frames if frame.url.endswith("/infolettre/blocs/groupe-150.html"))
    assert block.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)") == 1200
    assert block.evaluate("document.documentElement.offsetHeight") < 540
    page.get_by_role("button", name="Copier le texte\u00a0: La règle des 150").click()
    item.locator(".outil-avis", has_text="copié").wait_for()
    # From a file, Chromium shows what it would save from a server.
    item.locator("a[href$='/l/groupe-150/qr.png']").click()
    page.wait_for_url("**/l/groupe-150/qr.png")
    assert reader.faults == []


def test_theme_citations_and_short_links(reader):
    page = reader.page
    reader.read("l/groupe-150/index.html#quoi-faire")
    page.wait_for_url("**/agir/groupe-150/index.html#quoi-faire")
    page.wait_for_load_state()
    page.locator(".footnote-ref:visible").first.focus()
    assert page.locator("#bulle:popover-open").inner_text() != ""
    page.locator("[data-theme-bouton]").click()
    page.locator(".rubriques a").first.click()
    page.wait_for_url("**/comprendre/index.html")
    assert page.locator("html").get_attribute("data-theme") == "clair"
    open_search(page)
    page.locator(".md-search__input").fill("reputasion linkdin")
    assert page.locator(".resultat-titre").first.inner_text() == "Maîtriser sa réputation"
    page.locator(".recherche-lien").click()
    page.locator(".md-search-result__meta", has_text="copié").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "https://reseaux.example/?q=reputasion+linkdin"
    assert reader.faults == []


def test_the_course_and_the_slides_run(reader, root):
    page, questions = reader.page, read_questions(root, "module-1")
    reader.read("formation/module-1/index.html")
    for question in questions.values():
        give_right(page, question)
        press(page, "Vérifier", f"[data-id={question.name}]")
    assert tell(page, ".quiz-fin p:visible") == f"Quiz réussi : {len(questions)} sur {len(questions)}."
    reader.read("formation/index.html")
    assert "fait" in tell(page, "course-outline li:first-of-type").lower()
    reader.read("formation/diapositives/index.html")
    press(page, "Présenter")
    page.keyboard.press("End")
    page.locator(".scene .diapo").wait_for()
    assert page.url.endswith("/formation/diapositives/index.html#diapo=11")
    page.keyboard.press("Escape")
    assert reader.faults == []


def test_nothing_breaks_where_a_browser_keeps_nothing_of_a_file(reader, edition):
    page = reader.context.new_page()
    faults = watch(page, "file://")
    page.add_init_script(REFUSE_STORAGE)
    page.goto(f"{edition.as_uri()}/agir/reputation/index.html")
    page.locator("[data-theme-bouton]").click()
    assert page.locator("html").get_attribute("data-theme") == "clair"
    page.locator("[data-point] input").first.check()
    assert page.locator("[data-point] input").first.is_checked()
    assert faults == []
