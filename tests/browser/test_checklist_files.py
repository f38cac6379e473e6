"""The files that one takes away from a checklist and brings back: pure functions, in the browser."""

import json
import re

from browser.checklist import CALL_WITH_POINTS, NO_PAGE, READ, call

FIRST = [{"id": "un", "text": "Faites ceci."}, {"id": "deux", "text": "Puis cela."}]
SECOND = [{"id": "trois", "text": "Et (coché le soir) `ceci`."}]
GROUPS = [{"title": "Le premier groupe", "items": FIRST}, {"title": "Le second", "items": SECOND}]
LIST = {"id": "essai", "version": 3, "title": "Ma liste", "groups": GROUPS}
POINTS = {
    "trois": {"coche": "2026-11-25", "note": "Deux lignes,\n\ndont une vide."},
    "un": {"coche": "2026-11-24", "note": ""},
    "deux": {"coche": "", "note": "À suivre"},
    "retire": {"coche": "2025-01-02", "note": ""},
    "oublie": {"coche": "", "note": ""},
}
MARKDOWN = """# Ma liste

2 points sur 3, le {today}. Fichier reseaux.liste 1, liste essai, version 3.

## Le premier groupe

- [x] Faites ceci. (coché le 2026-11-24) `un`
- [ ] Puis cela. `deux`
  > À suivre

## Le second

- [x] Et (coché le soir) `ceci`. (coché le 2026-11-25) `trois`
  > Deux lignes,
  >
  > dont une vide.

## Points d’une version précédente

- [x] Point retiré de la liste (coché le 2025-01-02) `retire`
"""


def write(page, name, *cases):
    return page.evaluate(CALL_WITH_POINTS, [name, LIST, [*cases]])


def test_the_markdown_file_reads_like_a_list(look):
    [text] = write(look(NO_PAGE), "writeMarkdown", POINTS)
    today = re.search(r"le (\d.*?)\. Fichier", text)[1]
    assert text.replace("2\u00a0points", "2 points") == MARKDOWN.format(today=today)


def test_the_json_file_says_its_form_its_version_and_its_list(look):
    [text] = write(look(NO_PAGE), "writeJson", POINTS)
    file = json.loads(text)
    assert [file[key] for key in ("format", "version", "liste", "version_liste")] == ["reseaux.liste", 1, "essai", 3]
    assert file["points"] == {
        "un": {"coche": "2026-11-24"},
        "deux": {"note": "À suivre"},
        "trois": {"coche": "2026-11-25", "note": "Deux lignes,\n\ndont une vide."},
        "retire": {"coche": "2025-01-02"},
    }


ROUND_TRIPS = """async ([list, parts]) => {
  const file = await import('/assets/tools/checklist-file.js');
  let seed = 4;
  const pick = list => list[(seed = seed * 48271 % 2147483647) % list.length];
  const lines = () => Array.from({length: 1 + pick([0, 1, 2, 5])}, () => pick(parts)).join('\\n');
  const faults = [];
  for (let round = 0; round < 300; round++) {
    const ids = ['un', 'deux', 'trois', 'retire', 'constructor'].filter(() => pick([0, 1, 1]));
    const points = new Map(ids.map(id => [id, {coche: pick(['', '2026-11-25', '2024-02-29']), note: lines()}]));
    const live = [...points].map(([id, {coche, note}]) => [id, {coche, note: note.trim() ? note : ''}])
      .filter(([, {coche, note}]) => coche || note).sort();
    for (const write of [file.writeJson, file.writeMarkdown]) {
      const text = write(list, points), read = file.readFile(text, list);
      const same = read.points && [...read.points].map(([id, {coche, note}]) => [id, {coche, note}])
        .filter(([, {coche, note}]) => coche || note).sort();
      if (JSON.stringify(same) !== JSON.stringify(live)) faults.push([JSON.stringify(live), text, read.fault]);
    }
  }
  return faults;
}"""
NOTES = [
    *["", "Un mot", " en retrait", "à suivre ", "\t", "\\n", "a" * 400, "💥\u2028\u2029\ufeff"],
    *["# Titre", "- [x] Faites ceci. (coché le 2026-11-24) `un`", "  > citation", ">", "`deux`"],
    *["Fichier reseaux.liste 9, liste autre, version 1.", '{"points": {}}', "{date}", "<img src=x onerror=alert(1)>"],
]


def test_what_is_exported_comes_back_without_loss(look):
    assert look(NO_PAGE).evaluate(ROUND_TRIPS, [LIST, NOTES]) == []


def as_json(**fields):
    whole = {"format": "reseaux.liste", "version": 1, "liste": "essai", "points": {}} | fields
    return json.dumps(whole)


HEAD = "Fichier reseaux.liste 1, liste essai, version 3."
READ_BY_HAND = {
    f"{HEAD}\n- [X] Faites ceci. (coché le 2026-11-24) `un`\n": {"un": ("2026-11-24", "")},
    f"# Titre\r\n\r\n{HEAD}\r\n* [x] autre texte (coché le 2026-11-24) `un` \r\n  > a\r\n  >\r\n  > b\r\n": {
        "un": ("2026-11-24", "a\n\nb")
    },
    HEAD: {},
    "  " + as_json(points={"un": {"coche": "2026-11-24", "autre": 1}}): {"un": ("2026-11-24", "")},
}


def test_a_file_changed_by_hand_is_still_read(look):
    found = look(NO_PAGE).evaluate(READ, [LIST, [*READ_BY_HAND]])
    told = [{id: (point["coche"], point["note"]) for id, point in read["points"].items()} for read in found]
    assert told == [*READ_BY_HAND.values()]


def test_a_tick_without_a_date_is_of_today(look):
    page = look(NO_PAGE)
    [read] = page.evaluate(READ, [LIST, [f"{HEAD}\n- [x] Faites ceci. `un`\n"]])
    assert read["points"]["un"]["coche"] == call(page, "checklist-calendar", "today", [[]])[0]


BAD_FILES = [
    # Nothing of ours.
    *[
        (text, {"fault": "etranger"})
        for text in ("", "Bonjour", "{oups", "{}", "[]", "null", "\x00\xff", "# Ma liste\n")
    ],
    (as_json(format="autre"), {"fault": "etranger"}),
    *[(as_json(points=points), {"fault": "etranger"}) for points in (None, [], "un", 3)],
    *[(as_json(version=version), {"fault": "etranger"}) for version in ("1", 0, -1, 1.5, None)],
    (as_json(liste=None), {"fault": "etranger"}),
    # Of another time, of another list.
    (as_json(version=2), {"fault": "recent"}),
    (HEAD.replace("liste 1", "liste 2"), {"fault": "recent"}),
    (as_json(liste="autre"), {"fault": "autre-liste", "liste": "autre"}),
    (as_json(liste="<b>" * 50), {"fault": "autre-liste", "liste": ("<b>" * 50)[:40]}),
    (HEAD.replace("essai", "autre"), {"fault": "autre-liste", "liste": "autre"}),
    # Points that are none.
    *[
        (as_json(points={"un": point}), {"fault": "point", "point": "un"})
        for point in (
            None,
            3,
            [],
            "x",
            {"coche": True},
            {"coche": "2026-02-30"},
            {"coche": None},
            {"note": 5},
            {"note": {}},
        )
    ],
    *[
        (as_json(points={name: {"coche": "2026-11-25"}}), {"fault": "point", "point": name[:40]})
        for name in ("", "Un", "a b", "__proto__", "<script>", "é", "-", "a" * 41)
    ],
    (f"{HEAD}\n- [x] Faites ceci. (coché le 2026-99-99) `un`", {"fault": "point", "point": "un"}),
    (f"{HEAD}\n- [x] Faites ceci. `{'a' * 41}`", {"fault": "point", "point": "a" * 40}),
    # Lines that are not understood.
    (f"{HEAD}\n\nMa remarque", {"fault": "ligne", "ligne": 3}),
    (f"{HEAD}\n- [x] Sans nom", {"fault": "ligne", "ligne": 2}),
    (f"{HEAD}\n  > sans point", {"fault": "ligne", "ligne": 2}),
    (f"{HEAD}\n- [x] a `un`\n- [x] a `un`", {"fault": "ligne", "ligne": 3}),
    (f"{HEAD}\n- [y] a `un`", {"fault": "ligne", "ligne": 2}),
]


def test_a_bad_file_says_what_is_wrong_with_it(look):
    found = look(NO_PAGE).evaluate(READ, [LIST, [text for text, _ in BAD_FILES]])
    assert found == [fault for _, fault in BAD_FILES]
