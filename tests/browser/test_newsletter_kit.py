"""The newsletter editor's kit: what she copies, composes, filters and sees, with and without a script."""

import math
import shutil

import pytest
from pictures.drawn import open_picture

from browser.axe import check
from browser.clipboard import read_clipboard, wait_for_copy
from browser.waiting import wait_until
from reseaux.newsletter.blocks import write_html_block, write_text_block
from reseaux.newsletter.entries import load_entries

PLACE = "/infolettre/"
PUBLIC = "https://reseaux.example/"
TITLE = "La règle des 150\u00a0membres"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
TEXTS = "areas => areas.map(area => area.value)"


@pytest.fixture(scope="module")
def entries(root):
    return load_entries(root, PUBLIC)


@pytest.fixture
def kit(look):
    return look(PLACE, permissions=CLIPBOARD)


def find(entries, *names):
    return [next(entry for entry in entries if entry.name == name) for name in names]


def list_shown(page) -> list[str]:
    return page.locator(".trousse-page:visible").evaluate_all("nodes => nodes.map(node => node.dataset.page)")


def add(page, *names) -> None:
    for name in names:
        page.locator(f"[data-page='{name}'] [name=pages]").check()


@pytest.mark.parametrize(
    ("label", "expected", "told"),
    [
        ("Copier le bloc HTML", write_html_block, "Bloc HTML copié : « {} »."),
        ("Copier le texte", write_text_block, "Texte copié : « {} »."),
        ("Copier le lien", lambda entry: entry.link, "Lien copié : « {} »."),
    ],
)
def test_a_button_copies_to_the_letter_and_says_so(kit, entries, label, expected, told):
    (entry,) = find(entries, "groupe-150")
    kit.get_by_role("button", name=f"{label} : {TITLE}").click()
    notice = kit.locator("[data-page='groupe-150'] > .outil-avis")
    notice.get_by_text("copié").wait_for()
    assert notice.inner_text() == told.format(TITLE).replace(" :", "\u00a0:").replace("« ", "«\u00a0").replace(
        " »", "\u00a0»"
    )
    assert read_clipboard(kit) == expected(entry)


def test_a_block_is_pasted_as_code_or_as_it_looks(kit, entries):
    kit.get_by_role("button", name=f"Copier le bloc HTML : {TITLE}").click()
    kit.locator("[data-page='groupe-150'] > .outil-avis", has_text="copié").wait_for()
    rich = read_clipboard(
        kit, "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then(blob => blob.text())"
    )
    assert "<table" in rich
    assert 'href="https://reseaux.example/l/groupe-150/"' in rich
    assert "<h2" in rich


def test_every_page_offers_its_three_forms_to_the_letter(look, entries):
    page = look(PLACE)
    for form, write in (("html", write_html_block), ("texte", write_text_block), ("lien", lambda entry: entry.link)):
        assert page.locator(f"[data-forme={form}]").evaluate_all(TEXTS) == [write(entry) for entry in entries]


def test_without_a_script_the_texts_are_there_to_be_selected(look, entries):
    page = look(PLACE, java_script_enabled=False)
    assert page.locator("newsletter-kit form").is_hidden()
    assert page.locator(".trousse-actions:visible, .trousse-selection:visible, .trousse-apercus:visible").count() == 0
    item = page.locator("[data-page='groupe-150']")
    item.locator("summary").click()
    (entry,) = find(entries, "groupe-150")
    assert item.get_by_role("textbox", name="Bloc HTML").input_value() == write_html_block(entry)
    assert item.get_by_role("textbox", name="Texte seul").input_value() == write_text_block(entry)
    assert item.get_by_role("textbox", name="Lien seul").input_value() == "https://reseaux.example/l/groupe-150/"


def test_a_copy_refused_selects_the_text(visit):
    page = visit("about:blank")
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(PLACE)
    page.get_by_role("button", name=f"Copier le texte : {TITLE}").click()
    area = page.locator("[data-page='groupe-150'] [data-forme=texte]")
    area.wait_for(state="visible")
    assert area.evaluate("area => document.activeElement === area && area.selectionEnd === area.value.length")
    notice = page.locator("[data-page='groupe-150'] > .outil-avis").inner_text()
    assert notice == (
        "Votre navigateur n’a pas permis la copie. Le texte est sélectionné plus bas\u00a0: "
        "copiez-le (Ctrl + C, ou Cmd + C sur un Mac)."
    )


def test_the_filters_leave_the_pages_of_a_theme_and_of_a_public(look, entries):
    page = look(PLACE)
    assert page.locator(".trousse-bilan").inner_text() == f"{len(entries)}\u00a0pages sur {len(entries)}"
    page.get_by_label("Quel thème?").select_option("Réputation")
    wanted = [entry.name for entry in entries if entry.theme.id == "reputation"]
    assert len(wanted) > 1
    assert list_shown(page) == wanted
    page.get_by_label("Pour qui?").select_option("Rédactrices et rédacteurs")
    assert list_shown(page) == [
        entry.name for entry in entries if entry.theme.id == "reputation" and "redaction" in entry.publics
    ]
    page.get_by_label("Quel thème?").select_option("Tous les thèmes")
    assert list_shown(page) == [entry.name for entry in entries if "redaction" in entry.publics]
    page.get_by_role("button", name="Tout montrer").click()
    assert len(list_shown(page)) == len(entries)


def test_a_link_brings_the_filters_and_the_selection_in_its_order(look):
    page = look(f"{PLACE}#theme=groupes&pages=reputation,groupe-150,inconnue,reputation")
    assert list_shown(page) == ["ambassadeurs", "groupe-150"]
    chosen = page.locator(".trousse-choisies > li").evaluate_all("items => items.map(item => item.firstChild.data)")
    assert chosen == ["Maîtriser sa réputation", TITLE]


def test_several_pages_make_one_block_in_the_order_chosen(kit, entries):
    add(kit, "reputation", "groupe-150", "contenu")
    kit.get_by_role("button", name=f"Monter : {TITLE}").click()
    assert kit.url.endswith("#pages=groupe-150%2Creputation%2Ccontenu")
    kit.get_by_role("button", name="Retirer : Maîtriser sa réputation").click()
    assert not kit.locator("[data-page=reputation] [name=pages]").is_checked()
    chosen = find(entries, "groupe-150", "contenu")
    expected = {
        "Copier le bloc composé": "".join(map(write_html_block, chosen)),
        "Copier les textes": "\n".join(map(write_text_block, chosen)),
        "Copier les liens": "\n".join(entry.link for entry in chosen),
    }
    for label, text in expected.items():
        kit.get_by_role("button", name=label).click()
        kit.locator(".trousse-selection > .outil-avis", has_text="2\u00a0pages").wait_for()
        wait_for_copy(kit, text)
    size = math.ceil(len(expected["Copier le bloc composé"].encode()) / 102.4) / 10
    assert kit.locator(".trousse-taille").inner_text() == f"2\u00a0pages, {size:n}\u00a0ko de code.".replace(
        ".", ",", 1
    )


def test_a_block_too_heavy_is_told(look, entries):
    names = [entry.name for entry in entries][:14]
    page = look(f"{PLACE}#pages={','.join(names)}")
    told = page.locator(".trousse-selection > .champ-erreur")
    assert told.inner_text() == "C’est plus que notre limite de 40\u00a0ko\u00a0: retirez des pages."
    for name in names[3:]:
        page.locator(f"[data-page='{name}'] [name=pages]").uncheck()
    assert told.inner_text() == ""


def test_a_link_inside_the_page_leaves_the_selection_in_its_order(look):
    page = look(f"{PLACE}#pages=linkedin,groupe-150,agir")
    page.evaluate("location.hash = 'les-regles-a-suivre'")
    page.wait_for_url("**/#les-regles-a-suivre")
    names = page.locator(".trousse-choisies > li").evaluate_all("items => items.map(item => item.firstChild.data)")
    assert names == ["LinkedIn", TITLE, "Agir, dans l’ordre"]


def test_showing_all_keeps_the_selection_and_emptying_it_keeps_the_filters(look):
    page = look(f"{PLACE}#theme=reputation&pages=groupe-150")
    assert (
        page.locator(".trousse-bilan")
        .inner_text()
        .endswith("Hors de cette liste, dans votre sélection\u00a0: 1\u00a0page.")
    )
    page.get_by_role("button", name="Tout montrer").click()
    assert page.url.endswith("#pages=groupe-150")
    page.get_by_label("Quel thème?").select_option("Réputation")
    page.get_by_role("button", name="Vider ma sélection").click()
    assert page.url.endswith("#theme=reputation")
    assert page.locator(".trousse-selection, .trousse-barre").locator("visible=true").count() == 0
    assert page.evaluate("document.activeElement.name") == "public"


def test_filters_that_leave_nothing_say_so(look):
    page = look(f"{PLACE}#public=redaction&theme=formation")
    assert list_shown(page) == []
    assert (
        page.locator(".trousse-bilan")
        .inner_text()
        .endswith("Aucune page pour ce public et ce thème\u00a0: choisissez «\u00a0Tous les thèmes\u00a0».")
    )


def test_a_page_added_is_told_beside_it_and_a_bar_leads_to_the_selection(kit):
    add(kit, "groupe-150")
    notice = kit.locator("[data-page='groupe-150'] > .outil-avis")
    assert notice.inner_text() == f"Page ajoutée à la sélection\u00a0: «\u00a0{TITLE}\u00a0»."
    kit.get_by_role("button", name="Voir ma sélection (1\u00a0page)").click()
    assert kit.evaluate("document.activeElement.textContent") == "Ma sélection"
    kit.get_by_role("button", name=f"Copier le lien : {TITLE}").click()
    notice.get_by_text("copié").wait_for()
    kit.get_by_role("button", name="Copier les liens").click()
    kit.locator(".trousse-selection > .outil-avis", has_text="Liens copiés").wait_for()
    assert notice.inner_text() == ""


def test_moving_up_with_the_keyboard_stops_at_the_top_and_removes_nothing(kit):
    add(kit, "reputation", "contenu", "groupe-150")
    button = kit.get_by_role("button", name=f"Monter : {TITLE}")
    button.focus()
    for _ in range(5):
        kit.keyboard.press("Enter")
    chosen = kit.locator(".trousse-choisies > li").evaluate_all("items => items.map(item => item.firstChild.data)")
    assert chosen == [TITLE, "Maîtriser sa réputation", "Donner du contenu intelligent"]
    assert kit.evaluate("document.activeElement.getAttribute('aria-label')") == f"Monter\u00a0: {TITLE}"


def test_removing_with_the_keyboard_keeps_a_place_for_the_focus(kit):
    add(kit, "reputation", "groupe-150")
    focused = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.name"
    kit.get_by_role("button", name=f"Retirer : {TITLE}").press("Enter")
    assert kit.evaluate(focused) == "Retirer\u00a0: Maîtriser sa réputation"
    kit.get_by_role("button", name="Retirer : Maîtriser sa réputation").press("Enter")
    assert kit.evaluate(focused) == "public"
    assert kit.locator(".trousse-selection").is_hidden()


def test_previews_are_as_wide_as_they_say_and_as_high_as_what_they_hold(kit):
    item = kit.locator("[data-page='groupe-150']")
    item.locator("summary").click()
    frames = item.locator("iframe")
    frames.nth(1).wait_for()
    wait_until(kit, "[...document.querySelectorAll('iframe')].every(frame => frame.height > 300)")
    assert [int(frames.nth(place).get_attribute("width")) for place in (0, 1)] == [600, 320]
    for place in (0, 1):
        inside = frames.nth(place).evaluate(
            "frame => { const root = frame.contentDocument.documentElement;"
            " return [root.scrollWidth - frame.clientWidth, root.scrollHeight - frame.clientHeight] }"
        )
        assert inside == [0, 0]
    check(kit, themes=("light",))


@pytest.mark.parametrize("width", [320, 1280])
def test_the_preview_of_a_selection_is_seen_whole_at_any_width(look, width):
    page = look(f"{PLACE}#pages=groupe-150,contenu", width=width)
    page.locator(".trousse-selection summary").click()
    wait_until(page, "document.querySelectorAll('.trousse-selection iframe').length === 4")
    wait_until(page, "[...document.querySelectorAll('iframe')].every(frame => frame.height > 300)")
    overflows = """frames => frames.map(frame =>
      frame.getBoundingClientRect().right > frame.parentNode.getBoundingClientRect().right)"""
    assert page.locator(".trousse-selection iframe").evaluate_all(overflows) == [False] * 4
    check(page, ".trousse-selection", themes=("light",))


@pytest.mark.parametrize("width", [320, 600])
def test_a_block_is_read_at_the_width_of_a_mail(look, site, width):
    page = look("/infolettre/blocs/groupe-150.html", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    picture = page.locator("img").evaluate("image => [image.naturalWidth, image.naturalHeight, image.clientWidth]")
    assert picture == [1200, 400, width]
    assert page.locator("a").bounding_box()["height"] >= 44


@pytest.fixture(scope="module")
def mailed(serve, site, entries, tmp_path_factory) -> str:
    """The address of a block as it is copied, on a host that refuses nothing."""
    (entry,) = find(entries, "groupe-150")
    folder = tmp_path_factory.mktemp("mail")
    shutil.copy(site / "l/groupe-150/image.png", folder)
    block = write_html_block(entry).replace(entry.picture, "image.png")
    page = f'<!doctype html><html lang="fr-CA"><meta charset="utf-8"><body style="margin:0">{block}'
    (folder / "index.html").write_text(page, encoding="utf-8")
    return serve(folder)


@pytest.mark.parametrize("width", [320, 600])
def test_a_block_shown_alone_looks_as_in_a_mail(look, mailed, width):
    page = look("/infolettre/blocs/groupe-150.html", width=width)
    shown = page.screenshot(full_page=True)
    page.goto(mailed)
    assert page.locator("[style]").count() > 10
    assert page.screenshot(full_page=True) == shown


def test_a_block_is_read_with_pictures_blocked(visit, server):
    page = visit("about:blank", width=600)
    page.route("**/*.png", lambda route: route.abort())
    page.goto("/infolettre/blocs/groupe-150.html")
    assert page.locator("img").evaluate("image => image.naturalWidth") == 0
    assert page.locator("img").get_attribute("alt")
    assert page.locator("h2").inner_text() == TITLE
    assert page.locator("a").inner_text() == f"Lire «\u00a0{TITLE}\u00a0»"


def test_a_block_is_legible_where_a_mail_client_turns_its_colours_dark(visit):
    page = visit("/infolettre/blocs/groupe-150.html", width=600)
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setAutoDarkModeOverride", {"enabled": True})
    picture = open_picture(page.screenshot())
    words = page.locator("h2, a, div > div").all()
    assert len(words) > 2
    for word in words:
        box = word.bounding_box()
        edges = (box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])
        low, high = picture.crop(tuple(map(round, edges))).convert("L").getextrema()
        assert high - low > 120, word.inner_text()
    assert picture.getpixel((590, 590)) < (80, 80, 80)
