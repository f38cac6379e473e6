"""What the browser keeps of the course: two tabs, a text that cannot be read, a newer one, a memory that refuses."""

import json

from browser.course import KEY
from browser.test_checklist_store import FULL

# Modules loaded under two names are two tabs: each has its own store. `kept` is what the browser holds.
START = """const module = await import('/assets/training/course-state.js');
  const {readState, mergeStates, writeState, startState} = module;
  const open = async () => (await import(`/assets/training/course-store.js?${Math.random()}`)).course;
  const kept = () => JSON.parse(localStorage.getItem('reseaux.formation') ?? 'null');
  const answer = (tab, id, juste = true) => tab.change(({reponses}) => {
    reponses[id] = {juste: juste || Boolean(reponses[id]?.juste), essais: (reponses[id]?.essais ?? 0) + 1,
      reponse: ['1'], le: tab.now()};
  });
  const wait = () => { for (const then = Date.now(); Date.now() === then;); }; // no reader acts twice in a millisecond
  const ids = tab => Object.keys(tab.state.reponses).sort();
"""


def run(page, script, argument=None):
    return page.evaluate(f"async argument => {{ {START} {script} }}", argument)


def document(**parts):
    return json.dumps({"format": [KEY, 1], "cours": 1, "apprenant": "k3f9x2ab"} | parts)


ANSWER = {"juste": True, "essais": 2, "reponse": ["2"], "le": 5}
TEST = {"le": 5, "score": 10, "sur": 12, "secondes": 300, "questions": ["b1-x"], "justes": ["b1-x"]}


def test_nothing_is_kept_before_something_is_done_and_then_all_of_it(memory):
    script = """const tab = await open();
      const before = [kept(), tab.isStarted]; tab.version = 3;
      const seed = tab.state.apprenant;
      answer(tab, 'm1-a');
      const {apprenant, reponses: {'m1-a': {le, ...rest}}, ...file} = kept();
      return [before, apprenant === seed, Math.abs(le - Date.now()) < 9999, rest, file];"""
    kept = {"format": [KEY, 1], "cours": 3, "modules": {}, "auto": {}, "bilan": {}, "tests": []}
    assert run(memory, script) == [[None, False], True, True, {"juste": True, "essais": 1, "reponse": ["1"]}, kept]


def test_two_tabs_take_nothing_from_one_another_and_then_stop_writing(memory):
    script = """const [one, two] = [await open(), await open()];
      one.state; two.state;
      answer(one, 'm1-a'); answer(two, 'm1-b'); answer(one, 'm1-b', false);
      const told = [ids(one), kept().reponses['m1-b'].juste, kept().reponses['m1-b'].essais];
      const older = localStorage.getItem(one.keeper.key);
      answer(one, 'm1-c'); localStorage.setItem(one.keeper.key, older); one.follow();
      two.follow();
      let written = 0; const {setItem} = Storage.prototype;
      Storage.prototype.setItem = function (...values) { written++; setItem.apply(this, values); };
      for (let turn = 0; turn < 5; turn++) { one.follow(); two.follow(); }
      return [...told, ids(two), written];"""
    assert run(memory, script) == [["m1-a", "m1-b"], True, 2, ["m1-a", "m1-b", "m1-c"], 0]


def test_what_is_erased_does_not_come_back_and_can_be_taken_back(memory):
    script = """const [one, two] = [await open(), await open()];
      answer(one, 'm1-a'); two.follow();
      localStorage.setItem('reseaux.formation.illisible', 'x'); localStorage.setItem('reseaux.formationx', 'y');
      const undo = one.erase();
      const gone = [localStorage.length, one.isStarted];
      wait(); two.follow(); answer(two, 'm1-b'); one.follow();
      const left = [ids(one), ids(two)];
      undo(); two.follow();
      return [gone, left, ids(one), ids(two), Object.keys(kept().reponses).sort(), localStorage.length];"""
    both = ["m1-a", "m1-b"]
    assert run(memory, script) == [[1, False], [["m1-b"], ["m1-b"]], both, both, both, 3]


def test_a_tab_that_has_not_heard_of_the_erasing_brings_nothing_back(memory):
    script = """const [one, two] = [await open(), await open()];
      answer(one, 'm1-a'); two.follow();
      wait(); one.erase(); wait(); answer(one, 'm1-b'); answer(two, 'm1-c'); one.follow();
      return [ids(one), ids(two)];"""
    assert run(memory, script) == [["m1-b", "m1-c"]] * 2


def test_a_clock_set_back_loses_nothing(memory):
    script = """const tab = await open(), {now} = Date;
      tab.erase(); answer(tab, 'm1-a');
      Date.now = () => 5; answer(tab, 'm1-b'); answer(tab, 'm1-a', false);
      const test = {le: tab.now(), score: 1, sur: 1, secondes: 0, questions: ['b1-x'], justes: ['b1-x']};
      tab.change(({tests}) => tests.push(test));
      Date.now = now;
      const other = await open();
      return [ids(tab), kept().reponses['m1-a'].juste, ids(other), other.state.tests.length];"""
    assert run(memory, script) == [["m1-a", "m1-b"], True, ["m1-a", "m1-b"], 1]


def test_a_full_memory_is_told_and_all_is_held_until_there_is_room(memory):
    script = f"""{FULL} const tab = await open(); answer(tab, 'm1-a'); fill();
      answer(tab, 'm1-b');
      const told = [tab.fault, ids(tab), Object.keys(kept().reponses)];
      for (const key of Object.keys(localStorage)) if (key.startsWith('plein')) localStorage.removeItem(key);
      answer(tab, 'm1-c');
      return [...told, tab.fault, Object.keys(kept().reponses).sort()];"""
    held = ["memoire-pleine", ["m1-a", "m1-b"], ["m1-a"]]
    assert run(memory, script) == [*held, "", ["m1-a", "m1-b", "m1-c"]]


def test_a_refused_memory_is_told_and_all_is_held(memory):
    script = """Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('refused', 'SecurityError'); } });
      const tab = await open(); answer(tab, 'm1-a'); tab.follow(); answer(tab, 'm1-b');
      const held = ids(tab), undo = tab.erase(), erased = ids(tab);
      undo();
      return [tab.fault, held, erased, ids(tab)];"""
    both = ["m1-a", "m1-b"]
    assert run(memory, script) == ["memoire-refusee", both, [], both]


DAMAGED = [
    *[(text, []) for text in ("{oups", "null", "3", '"texte"', "[]", "{}", document()[:-1])],
    # Another form is no state at all; of ours, what is right is kept.
    (document(reponses={"m1-a": ANSWER}).replace(KEY, "autre"), []),
    *[(document(reponses=reponses), []) for reponses in (None, [], "un", 5)],
    (document(reponses={"m1-a": ANSWER, "m1-b": None, "m1-c": [], "__proto__": ANSWER, "M1": ANSWER}), ["m1-a"]),
    *[
        (document(reponses={"m1-a": ANSWER, "m1-b": ANSWER | {name: value}}), ["m1-a"])
        for name, value in [
            ("juste", 1),
            ("essais", -1),
            ("reponse", "2"),
            ("reponse", ["x" * 41]),
            ("le", "hier"),
            ("le", 1e15),
        ]
    ],
    (document(reponses={"m1-a": ANSWER}, tests=[TEST | {"score": 13}]), ["m1-a"]),
    (document(reponses={"m1-a": ANSWER}, modules={"m1": {"secondes": 1.5, "debut": 1, "fin": 2}}), ["m1-a"]),
    (document(reponses={"m1-a": ANSWER}, encours={"debut": 1}), ["m1-a"]),
]
SET_ASIDE = """const told = [];
  for (const text of argument) {
    localStorage.clear(); localStorage.setItem('reseaux.formation', text);
    const tab = await open(), found = ids(tab);
    answer(tab, 'm9-neuf');
    told.push([tab.fault, found, localStorage.getItem(tab.aside) === text, 'm9-neuf' in kept().reponses,
      ((await open()).state, (await open()).fault)]);
  }
  return told;"""


def test_what_cannot_be_read_is_set_aside_and_the_rest_kept(memory):
    found = run(memory, SET_ASIDE, [text for text, _ in DAMAGED])
    assert found == [["memoire-illisible", ids, True, True, ""] for _, ids in DAMAGED]


def test_the_state_of_a_newer_site_is_left_alone_and_told(memory):
    newer = document(reponses={"m1-a": ANSWER}, nouveau={"x": 1}).replace(f'["{KEY}", 1]', f'["{KEY}", 2]')
    script = """localStorage.setItem('reseaux.formation', argument);
      const tab = await open(); answer(tab, 'm1-b');
      return [tab.fault, ids(tab), localStorage.getItem('reseaux.formation') === argument, localStorage.length];"""
    assert run(memory, script, newer) == ["memoire-recente", ["m1-a", "m1-b"], True, 1]


def test_another_version_of_the_course_keeps_what_was_done(memory):
    script = """localStorage.setItem('reseaux.formation', argument);
      const tab = await open(); tab.version = 2; answer(tab, 'm1-b');
      return [tab.fault, ids(tab), kept().cours, kept().apprenant];"""
    state = document(reponses={"m1-a": ANSWER, "m1-retiree": ANSWER})
    assert run(memory, script, state) == ["", ["m1-a", "m1-b", "m1-retiree"], 2, "k3f9x2ab"]


# Random states, joined in every order: the same comes out, and nothing earned is gone from it.
ALGEBRA = """let seed = argument;
  const random = bound => (seed = seed * 48271 % 2147483647) % bound;
  const pick = list => list[random(list.length)];
  const some = make => Object.fromEntries(['a1', 'a2', 'a3'].filter(() => random(2)).map(id => [id, make(id)]));
  const [le, secondes] = [() => random(9), () => random(9)];
  const given = () => [pick(['1', '2'])];
  const test = () =>
    ({le: le(), score: random(3), sur: 2, secondes: secondes(), questions: [pick(['b1', 'b2'])], justes: []});
  const halfway = () => ({debut: random(3), le: le(), secondes: secondes(), questions: ['b1'], donnees: {b1: given()}});
  const state = () => ({...startState(), cours: random(3),
    reponses: some(() => ({juste: !random(2), essais: random(4), reponse: given(), le: le()})),
    modules: some(() => ({secondes: secondes(), debut: le(), fin: le()})),
    auto: some(() => ({rang: random(3), le: le()})), tests: [test(), test()].slice(random(3)),
    efface: random(4) ? null : {le: le(), jusque: le()}, encours: random(2) ? null : halfway()});
  const faults = [];
  for (let turn = 0; turn < 2000; turn++) {
    const [a, b, c] = [state(), state(), state()].map(one => readState(writeState(one)).state);
    const write = (...all) => writeState(all.reduce(mergeStates));
    if (write(a, b) !== write(b, a)) faults.push(['order', a, b]);
    if (write(mergeStates(a, b), b) !== write(a, b)) faults.push(['twice', a, b]);
    if (writeState(readState(write(a, b)).state) !== write(a, b)) faults.push(['read', a, b]);
    for (const one of [a, b, c]) one.encours = null; // of two answers to a test that is not over, either may stay
    if ([a, b, c].some(one => one.efface)) continue;
    if (write(mergeStates(a, b), c) !== write(a, mergeStates(b, c))) faults.push(['groups', a, b, c]);
    const joined = mergeStates(a, b);
    const isWrong = id => !joined.reponses[id].juste;
    const lost = [a, b].some(one => Object.entries(one.reponses).some(([id, {juste}]) => juste && isWrong(id))
      || one.tests.some(test => !joined.tests.some(other => other.le === test.le && other.score >= test.score))
      || Object.entries(one.modules).some(([id, {secondes}]) => joined.modules[id].secondes < secondes));
    if (lost) faults.push(['lost', a, b]);
  }
  return faults.slice(0, 2);"""


def test_states_join_in_any_order_without_loss(memory):
    assert run(memory, ALGEBRA, 7) == []
