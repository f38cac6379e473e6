"""What the browser keeps of a checklist: to two tabs, to a full, blocked or damaged memory, nothing is lost."""

import json

import pytest

KEY = "reseaux.liste.essai"
BOTH = {"un": "2026-11-25", "deux": "2026-11-25"}
# What every script below starts with: `open` is a tab, `tell` what it shows, `kept` what the browser keeps.
START = """const {Store} = await import('/assets/tools/checklist-store.js');
  const open = () => new Store('essai');
  const live = points => Object.fromEntries([...points].filter(([, {coche, note}]) => coche || note)
    .map(([id, {coche, note}]) => [id, note ? `${coche} ${note}` : coche]).sort());
  const tell = tab => live(tab.points);
  const kept = () => live(Object.entries(JSON.parse(localStorage.getItem('reseaux.liste.essai')).points));
  const tick = (tab, id, coche = '2026-11-25') => tab.change([[id, {coche}]]);
"""


def run(page, script, argument=None):
    return page.evaluate(f"async argument => {{ {START} {script} }}", argument)


def document(**points):
    return json.dumps({"format": "reseaux.liste", "version": 1, "points": points})


def test_a_tab_that_knows_nothing_of_another_takes_nothing_from_it(memory):
    script = """const [one, two] = [open(), open()];
      tick(one, 'un'); tick(two, 'deux'); one.change([['deux', {note: 'vu'}]]); tick(two, 'un', '');
      return [kept(), tell(two), (one.follow(), tell(one))];"""
    assert run(memory, script) == [{"deux": "2026-11-25 vu"}] * 3


def test_a_tick_written_over_by_another_tab_is_written_again(memory):
    script = """const [one, two] = [open(), open()];
      tick(one, 'zero');
      const before = localStorage.getItem(one.key);
      tick(one, 'un');
      localStorage.setItem(one.key, before);
      two.points.clear(); tick(two, 'deux');
      one.follow(); two.follow(); one.follow();
      return [kept(), tell(one), tell(two)];"""
    every = {"zero": "2026-11-25", "un": "2026-11-25", "deux": "2026-11-25"}
    assert run(memory, script) == [every] * 3


def test_tabs_that_agree_stop_writing(memory):
    script = """const [one, two] = [open(), open()];
      tick(one, 'un'); two.follow(); tick(two, 'deux'); one.follow();
      const text = localStorage.getItem(one.key), {setItem} = Storage.prototype;
      let written = 0;
      Storage.prototype.setItem = function (...values) { written++; setItem.apply(this, values); };
      for (let turn = 0; turn < 5; turn++) { one.follow(); two.follow(); }
      return [written, localStorage.getItem(one.key) === text];"""
    assert run(memory, script) == [0, True]


def test_what_one_tab_erases_does_not_come_back_from_another(memory):
    script = """const [one, two] = [open(), open()];
      tick(one, 'un'); two.follow();
      const undo = one.erase();
      const gone = localStorage.length;
      tick(two, 'deux');
      const left = kept();
      undo(); two.follow();
      return [gone, left, kept(), tell(two)];"""
    assert run(memory, script) == [0, {"deux": "2026-11-25"}, BOTH, BOTH]


def test_what_is_erased_does_not_come_back_even_from_a_tab_that_has_not_heard_of_it(memory):
    script = """const [one, two] = [open(), open()];
      tick(one, 'un'); two.follow();
      while (Date.now() <= one.points.get('un').modifie);
      one.erase();
      tick(one, 'deux'); tick(two, 'trois');
      one.follow();
      return [kept(), tell(one), tell(two)];"""
    assert run(memory, script) == [{"deux": "2026-11-25", "trois": "2026-11-25"}] * 3


def test_undoing_leaves_what_was_changed_since(memory):
    script = """const tab = open();
      tick(tab, 'un', '2026-01-01');
      const undo = tab.change(['un', 'deux', 'trois'].map(id => [id, {coche: '2026-11-25', note: id}]));
      tab.change([['deux', {note: 'ajout'}]]);
      undo();
      return kept();"""
    assert run(memory, script) == {"un": "2026-01-01", "deux": "2026-11-25 ajout"}


def test_a_clock_set_back_takes_nothing_away(memory):
    script = """const tab = open(), {now} = Date;
      tab.erase(); tick(tab, 'un');
      Date.now = () => 5; tick(tab, 'un', ''); tick(open(), 'deux'); tab.follow(); tick(tab, 'un', '2026-11-26');
      Date.now = now;
      return [kept(), tell(tab), tell(open())];"""
    assert run(memory, script) == [{"un": "2026-11-26", "deux": "2026-11-25"}] * 3


FULL = """const fill = () => { let size = 2 ** 23;
    for (let part = 0; size >= 1; part++) try { localStorage.setItem(`plein${part}`, 'x'.repeat(size)); }
      catch { size /= 2; } };
"""


def test_a_full_memory_is_told_and_the_ticks_held_until_there_is_room(memory):
    script = f"""{FULL} const tab = open(); tick(tab, 'un'); fill();
      tick(tab, 'deux'); tab.change([['un', {{note: 'x'.repeat(200)}}]]);
      const told = [tab.fault, Object.keys(tell(tab)), kept()];
      for (const key of Object.keys(localStorage)) if (key.startsWith('plein')) localStorage.removeItem(key);
      tick(tab, 'trois');
      return [...told, tab.fault, Object.keys(kept())];"""
    held = ["memoire-pleine", ["deux", "un"], {"un": "2026-11-25"}]
    assert run(memory, script) == [*held, "", ["deux", "trois", "un"]]


def test_a_blocked_memory_is_told_and_the_ticks_held(memory):
    script = """Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('refused', 'SecurityError'); } });
      const tab = open(), first = tab.fault;
      tick(tab, 'un'); tick(tab, 'deux'); tab.follow();
      const held = tell(tab), undo = tab.erase(), erased = tell(tab);
      undo();
      return [first, tab.fault, held, erased, tell(tab)];"""
    assert run(memory, script) == ["memoire-refusee", "memoire-refusee", BOTH, {}, BOTH]


GOOD = {"coche": "2026-11-25", "note": "vu", "modifie": 5}
DAMAGED = [
    # No document at all.
    *[(text, {}) for text in ("", "{oups", "null", "3", '"texte"', "[]", "{}", document()[:-1])],
    # A document of another form keeps what it can.
    (document(un=GOOD).replace("reseaux.liste", "autre"), {"un": "2026-11-25 vu"}),
    (document(un=GOOD).replace('"version": 1', '"version": 2'), {"un": "2026-11-25 vu"}),
    *[(json.dumps({"format": "reseaux.liste", "version": 1, "points": points}), {}) for points in (None, [], "un", 5)],
    # Of a point, what is right is kept.
    (document(un=GOOD, deux=None, trois=[], quatre="x"), {"un": "2026-11-25 vu"}),
    (document(un={"coche": "2026-11-25", "note": 5}), {"un": "2026-11-25"}),
    (document(un={"coche": "2026-02-30", "note": "vu"}), {"un": " vu"}),
    (document(un=GOOD, **{"__proto__": GOOD, "Deux": GOOD, "<b>": GOOD, "a" * 41: GOOD}), {"un": "2026-11-25 vu"}),
]
SET_ASIDE = """return argument.map(text => {
  localStorage.clear(); localStorage.setItem('reseaux.liste.essai', text);
  const tab = open(), told = [tab.fault, tab.aside, localStorage.getItem(tab.aside), tell(tab)];
  tick(tab, 'neuf');
  return [...told, localStorage.getItem(tab.aside) === text && 'neuf' in kept(), open().fault];
});"""


def test_what_cannot_be_read_is_set_aside_and_the_rest_kept(memory):
    found = run(memory, SET_ASIDE, [text for text, _ in DAMAGED])
    aside = f"{KEY}.illisible"
    assert found == [["memoire-illisible", aside, text, points, True, ""] for text, points in DAMAGED]


def test_no_text_set_aside_is_written_over_and_erasing_takes_them_all(memory):
    script = """const damage = text => { localStorage.setItem('reseaux.liste.essai', text); open(); };
      ['{un', '{deux', '{un'].forEach(damage);
      const aside = Object.keys(localStorage).filter(key => key.includes('illisible')).sort();
      localStorage.setItem('reseaux.liste.essai2', 'autre');
      const tab = open(); tick(tab, 'un');
      const undo = tab.erase(), left = Object.keys(localStorage);
      undo();
      return [aside, left, aside.map(key => localStorage.getItem(key)), kept()];"""
    aside = [f"{KEY}.illisible", f"{KEY}.illisible-2"]
    assert run(memory, script) == [aside, [f"{KEY}2"], ["{un", "{deux"], {"un": "2026-11-25"}]


def test_what_cannot_be_set_aside_stays_in_its_place(memory):
    script = f"""{FULL} localStorage.setItem('reseaux.liste.essai', '{{oups'.repeat(50)); fill();
      const tab = open(); tick(tab, 'un');
      return [tab.fault, tell(tab), localStorage.getItem(tab.key) === '{{oups'.repeat(50)];"""
    assert run(memory, script) == ["memoire-pleine", {"un": "2026-11-25"}, True]


@pytest.mark.parametrize("moment", [-1, "x", None, 1e99, 1e14, {}])
def test_a_moment_that_is_none_does_not_stop_a_change(memory, moment):
    script = """localStorage.setItem('reseaux.liste.essai', argument);
      const tab = open(); tick(tab, 'un', ''); tick(tab, 'deux');
      return [tell(open()), open().fault];"""
    text = document(un={"coche": "2026-11-25", "note": "", "modifie": moment})
    assert run(memory, script, text) == [{"deux": "2026-11-25"}, ""]
