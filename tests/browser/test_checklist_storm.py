"""A thousand random gestures in two tabs, against a model of a few lines: no tick and no note is ever lost."""

from browser.checklist import PAGE
from browser.traces import watch

# The second tab is a frame of the first: a window of its own, with its own script and its own events of storage.
STORM = """async ([seed, gestures]) => {
  const random = bound => (seed = seed * 48271 % 2147483647) % bound;
  const pick = list => list[random(list.length)];
  const pause = () => new Promise(done => { const {port1, port2} = new MessageChannel();
    port1.onmessage = done; port2.postMessage(0); });
  const frame = document.createElement('iframe');
  document.documentElement.style.display = 'none';  // nothing to lay out nor to paint: three times faster
  const load = act => new Promise(done => { frame.onload = done; act(); });
  await load(() => { frame.src = location.pathname; document.body.append(frame); });
  const tabs = [document, frame.contentDocument], undo = [null, null];
  const tool = tab => tabs[tab].querySelector('check-list');
  const row = (tab, id) => tool(tab).querySelector(`[data-point="${id}"]`);
  const ids = [...tool(0).querySelectorAll('[data-point]')].map(node => node.dataset.point);
  const press = (tab, action) => tool(tab).querySelector(`[data-action=${action}]:not([hidden])`).click();
  const send = field => field.dispatchEvent(new field.ownerDocument.defaultView.Event('input', {bubbles: true}));

  // The model: by point, whether it is ticked, its note, and the gesture that last changed it.
  let model = {}, now = 0;
  const get = id => model[id] ?? {tick: false, note: '', at: 0};
  const put = (id, change) => { model[id] = {...get(id), ...change, at: now}; };
  const join = (mine, theirs) => mine.includes(theirs) ? mine : theirs.includes(mine) ? theirs : `${mine}\\n${theirs}`;
  const add = points => {
    const before = {};
    for (const [id, {tick, note}] of Object.entries(points)) {
      const old = get(id), change = {tick: old.tick || tick, note: join(old.note, note)};
      if (change.tick === old.tick && change.note === old.note) continue;
      before[id] = {...old, written: now};
      put(id, change);
    }
    return () => { for (const [id, {tick, note, written}] of Object.entries(before))
      if (model[id]?.at === written) put(id, {tick, note}); };
  };
  const gesturesByName = {
    tick: tab => {
      const id = pick(ids), box = row(tab, id).querySelector('input');
      box.click(); put(id, {tick: box.checked});
    },
    note: tab => {
      const id = pick(ids), note = pick(['', 'un', 'deux', 'un\\ndeux', '<b>']);
      const field = row(tab, id).querySelector('textarea');
      field.value = note; send(field); put(id, {note});
    },
    filter: tab => { const field = tool(tab).querySelector('select'); field.selectedIndex = random(5); send(field); },
    erase: tab => { const old = model; press(tab, 'effacer'); model = {}; undo[tab] = () => add(old); },
    undo: tab => { if (!undo[tab]) return; press(tab, 'annuler'); undo[tab](); undo[tab] = null; },
    import: async tab => {
      const points = {}, given = {};
      for (const id of [pick(ids), pick(ids), 'parti']) {
        const {tick, note} = points[id] = {tick: !random(3), note: pick(['', 'trois'])};
        given[id] = {coche: tick ? '2026-01-02' : '', note};
      }
      const file = {format: 'reseaux.liste', version: 1, liste: tool(tab).dataset.liste, points: given};
      const {File, DataTransfer} = tabs[tab].defaultView, list = new DataTransfer();
      list.items.add(new File([JSON.stringify(file)], 'a.json'));
      const field = tool(tab).querySelector('[type=file]'), avis = tool(tab).querySelector('.liste-suites .outil-avis');
      avis.textContent = ''; field.files = list.files; send(field);
      while (!avis.textContent) await pause();
      undo[tab] = add(points);
    },
    reload: async () => {
      await load(() => frame.contentWindow.location.reload());
      tabs[1] = frame.contentDocument; undo[1] = null;
    },
  };
  const rare = ['filter', 'erase', 'undo', 'undo', 'import', 'import'];
  const often = [...Array(14).fill('tick'), ...Array(6).fill('note'), ...rare];

  const list = points => JSON.stringify(points.filter(([, tick, note]) => tick || note).sort());
  const expected = () => list(Object.entries(model).map(([id, {tick, note}]) => [id, tick, note]));
  const known = () => list(Object.entries(model).filter(([id]) => id !== 'parti')
    .map(([id, {tick, note}]) => [id, tick, note]));
  const kept = () => {
    const {points} = JSON.parse(localStorage['reseaux.liste.reputation'] ?? '{"points": {}}');
    return list(Object.entries(points).map(([id, {coche, note}]) => [id, Boolean(coche), note]));
  };
  const shown = tab => list(ids.map(id =>
    [id, row(tab, id).querySelector('input').checked, row(tab, id).querySelector('textarea').value]));
  const agree = () => kept() === expected() && shown(0) === known() && shown(1) === known();
  const counts = {}, faults = [];
  for (now = 1; now <= gestures && faults.length < 3; now++) {
    const name = now % 100 ? pick(often) : 'reload', tab = random(2);
    counts[name] = (counts[name] ?? 0) + 1;
    await gesturesByName[name](tab);
    for (const start = Date.now(); Date.now() === start;);  // no reader does two things in one millisecond
    if (random(3)) continue;  // the next gesture comes before the other tab has heard of this one
    for (let turn = 0; turn < 400 && !agree(); turn++) await pause();
    if (!agree()) faults.push({now, name, tab, expected: expected(), kept: kept(), shown: [shown(0), shown(1)]});
    const wrong = tool(0).textContent.match(/NaN|undefined|\\bnull\\b|\\[object|\\{\\w+\\}/);
    if (wrong) faults.push({now, name, wrong: wrong[0]});
  }
  return {faults, counts};
}"""


def test_a_thousand_gestures_in_two_tabs_lose_no_tick(visit):
    page = visit("about:blank")
    faults = watch(page, "http")
    page.goto(PAGE)
    told = page.evaluate(STORM, [150, 1000])
    assert told["faults"] == []
    assert sum(told["counts"].values()) == 1000
    assert min(told["counts"].values()) >= 10
    assert faults == []
