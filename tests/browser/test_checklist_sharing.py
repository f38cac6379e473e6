"""What leaves the checklist and comes back, its calendar file and its copies, and what erasing leaves."""

import json

import pytest
from playwright.sync_api import expect

from browser.checklist import FIRST, KEY, PAGE, SECOND, THIRD, TOOL, box, call, fill, press, read_kept, start, tell
from browser.focus import has_focus
from browser.traces import KEPT
from reseaux.french_date import format_date


def download(page, action):
    """Press a button and return the name and the text of the file that it gives."""
    with page.expect_download() as waited:
        press(page, action)
    return waited.value.suggested_filename, waited.value.path().read_bytes().decode()


def give(page, text, name="liste.json"):
    """Give a file to the field, and wait until it is read."""
    content = text if isinstance(text, bytes) else text.encode()
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.locator(f"{TOOL} input[type=file]").set_input_files(file)
    expect(page.locator(f"{TOOL} form .outil-avis")).to_contain_text("Ajouté ici")


def test_the_calendar_file_is_for_the_day_told(look):
    page = start(look)
    name, text = download(page, "calendrier")
    [day] = call(page, "checklist-calendar", "addMonths", [[call(page, "checklist-calendar", "today", [[]])[0], 6]])
    assert name == "liste-reputation.ics"
    assert f"DTSTART;VALUE=DATE:{day.replace('-', '')}\r\n" in text
    assert "SUMMARY:Refaire la liste\u00a0: Ma réputation en ligne est-elle en ordre?\r\n" in text
    assert text.replace("\r\n ", "").count(PAGE) == 2
    assert f"le {format_date(day)}" in tell(page, ".liste-suites .champ-aide")
    assert tell(page, "form .outil-avis") == f"Fichier enregistré. La liste est à refaire le {format_date(day)}."


@pytest.mark.parametrize(("action", "extension"), [("json", "json"), ("markdown", "md")])
def test_a_file_taken_from_one_browser_fills_another(look, action, extension):
    page = start(look)
    kept = fill(page)
    name, text = download(page, action)
    [day] = call(page, "checklist-calendar", "today", [[]])
    assert name == f"liste-reputation-{day}.{extension}"
    page = start(look)
    box(page, THIRD).check()
    give(page, text.replace("\n", "\r\n") if extension == "md" else "\ufeff" + text)
    assert tell(page, "form .outil-avis") == "Ajouté ici : 2 coches, 1 note."
    assert read_kept(page) == kept | {THIRD: {"coche": day, "note": ""}}
    give(page, text)
    assert tell(page, "form .outil-avis") == "Ajouté ici : 0 coche, 0 note."
    page.reload()
    assert [box(page, item).is_checked() for item in (FIRST, SECOND, THIRD)] == [True] * 3


def test_a_file_adds_to_what_is_there_and_can_be_undone(look):
    page = start(look)
    before = fill(page)
    old = {"coche": "2020-01-01", "note": ""}
    points = {FIRST: old | {"note": "autre"}, SECOND: {"note": "autre"}, THIRD: old}
    give(page, json.dumps({"format": "reseaux.liste", "version": 1, "liste": "reputation", "points": points}))
    assert read_kept(page) == {
        FIRST: before[FIRST] | {"note": "autre"},
        SECOND: before[SECOND] | {"note": before[SECOND]["note"] + "\nautre"},
        THIRD: old,
    }
    assert page.locator(f"{TOOL} [data-action=annuler]:visible").all_inner_texts() == ["Annuler cet ajout"]
    press(page, "annuler")
    assert tell(page, "form .outil-avis") == "C'est annulé."
    assert read_kept(page) == before
    assert page.locator(f"{TOOL} [data-action=annuler]:visible").count() == 0
    assert has_focus(page, ".outil-avis")


BAD_FILES = {
    "vacances.md": (b"# Bonjour", "« {} » n'a pas été exporté d'une liste de ce site. Rien n'a changé."),
    "<img src=x onerror=alert(1)>.json": (b"\xff\xfe\x00", "« {} » n'a pas été exporté d'une liste de ce site."),
    "autre.json": (
        b'{"format": "reseaux.liste", "version": 1, "liste": "<b>", "points": {}}',
        "« {} » vient d'une autre liste, « <b> ». Rien n'a changé.",
    ),
    "demain.json": (b'{"format": "reseaux.liste", "version": 2, "liste": "reputation", "points": {}}', "plus récente"),
    "point.json": (
        b'{"format": "reseaux.liste", "version": 1, "liste": "reputation", "points": {"{fichier}": 1}}',
        "« {} » : le point « {fichier} » est mal formé. Rien n'a changé.",
    ),
    "ligne.md": (b"Fichier reseaux.liste 1, liste reputation, version 1.\noups", "la ligne 2 n'a pas été comprise."),
    "gros.json": (b" " * (1024**2 + 1), "« {} » est trop gros pour une liste : 1 Mo au plus. Rien n'a changé."),
}


def test_a_bad_file_is_told_beside_the_field_and_changes_nothing(look):
    page = start(look)
    before = fill(page)
    field = page.locator(f"{TOOL} input[type=file]")
    for name, (content, sentence) in BAD_FILES.items():
        field.set_input_files({"name": name, "mimeType": "text/plain", "buffer": content})
        shown = f"« {name} »"
        expect(page.locator("#liste-reputation-importer-erreur")).to_contain_text(name)
        told = tell(page, "#liste-reputation-importer-erreur")
        assert sentence.replace("« {} »", shown) in told
        assert field.get_attribute("aria-invalid") == "true"
    assert (read_kept(page), page.locator(f"{TOOL} img").count()) == (before, 0)
    give(page, '{"format": "reseaux.liste", "version": 1, "liste": "reputation", "points": {}}')
    assert tell(page, "#liste-reputation-importer-erreur") == ""


def test_erasing_leaves_nothing_in_the_browser_and_can_be_undone(look):
    page = start(look)
    before = fill(page)
    assert page.evaluate(KEPT) == [KEY]
    press(page, "effacer")
    assert tell(page, "form .outil-avis") == "Effacé de ce navigateur : 2 coches, 1 note."
    assert page.evaluate(KEPT) == []
    assert tell(page, "[data-fait]") == "Coché : 0 point sur 24"
    box(page, THIRD).check()
    assert page.locator(f"{TOOL} [data-action=annuler]:visible").all_inner_texts() == ["Annuler l’effacement"]
    press(page, "annuler")
    assert set(read_kept(page)) == {FIRST, SECOND, THIRD}
    assert read_kept(page)[SECOND] == before[SECOND]
    press(page, "effacer")
    page.reload()
    assert (page.evaluate(KEPT), box(page, FIRST).is_checked()) == ([], False)
