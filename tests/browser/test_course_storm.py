"""Random gestures in two tabs, with the browser's own events: nothing earned is lost, and both tabs end up agreeing."""

from browser.course import start_quiz
from browser.traces import watch

# The second tab is a frame of the first: a window of its own, with its own modules and its own events of storage.
STORM = """async ([seed, gestures]) => {
  const random = bound => (seed = seed * 48271 % 2147483647) % bound;
  const pick = list => list[random(list.length)];
  const pause = () => new Promise(done => { const {port1, port2} = new MessageChannel();
    port1.onmessage = done; port2.postMessage(0); });
  document.documentElement.style.display = 'none'; // nothing to lay out nor to paint
  const frame = document.createElement('iframe');
  const load = act => new Promise(done => { frame.onload = done; act(); });
  await load(() => { frame.src = location.pathname; document.body.append(frame); });
  const tabs = [document, frame.contentDocument], earned = new Set(), faults = [], counts = {};
  const names = [...document.querySelectorAll('quiz-question')].map(node => node.dataset.id);
  const question = (tab, name) => tabs[tab].querySelector(`quiz-question[data-id="${name}"]`);
  const kept = () => JSON.parse(localStorage.getItem('reseaux.formation') ?? '{"reponses": {}}');
  const fill = (node, right) => {
    const expected = [...node.querySelectorAll('.question-retour [data-juste]')].map(item => item.dataset.reponse);
    for (const field of node.querySelectorAll('.reponses :is(input, select)')) {
      if (field.type === 'text') field.value = right ? '48,9' : pick(['1', '1 000', '-2']);
      else if (field.tagName === 'SELECT') field.value = right ? field.closest('li').dataset.reponse
        : String(4 - field.closest('li').dataset.reponse);
      else field.checked = right === expected.includes(field.value);
    }
    node.dispatchEvent(new node.ownerDocument.defaultView.Event('input', {bubbles: true}));
  };
  const acts = {
    answer: tab => {
      const name = pick(names), right = random(3) > 0, node = question(tab, name);
      fill(node, right);
      node.querySelector('[data-action=verifier]').click();
      const told = node.querySelector('.question-retour').dataset.bilan;
      if (told !== (right ? 'juste' : 'faux')) faults.push([name, right, told]);
      if (right) earned.add(name);
    },
    again: tab => tabs[tab].querySelector('[data-action=recommencer]').click(),
    // What a tab that has heard of nothing writes: the text of some time ago.
    stale: () => { if (older) localStorage.setItem('reseaux.formation', older); },
    damage: () => localStorage.setItem('reseaux.formation', pick(['{oups', localStorage['reseaux.formation'] + 'x'])),
    reload: async () => { await load(() => frame.contentWindow.location.reload()); tabs[1] = frame.contentDocument; },
    // All is erased, by the browser itself.
    begin: async () => {
      earned.clear(); older = null; localStorage.clear();
      await acts.reload();
      dispatchEvent(new StorageEvent('storage', {key: null}));
    },
  };
  let older = null;
  const shown = tab => names.filter(name =>
    question(tab, name).querySelector('.question-etat').dataset.bilan === 'juste').sort().join();
  const agree = () => [0, 1].every(tab => shown(tab) === [...earned].sort().join())
    && names.every(name => Boolean(kept().reponses?.[name]?.juste) === earned.has(name));
  const read = () => { try { return agree(); } catch { return false; } };
  for (let turn = 1; turn <= gestures && faults.length < 3; turn++) {
    const act = turn % 40 ? pick([...Array(9).fill('answer'), 'again', 'stale', 'damage']) : 'reload';
    if (turn % 50 === 1) await acts.begin();
    if (random(3) === 0) older = localStorage.getItem('reseaux.formation');
    counts[act] = (counts[act] ?? 0) + 1;
    const tab = random(2);
    await acts[act](tab);
    // Somebody answers after that: what was written over comes back from the tabs that know it.
    if (act === 'stale' || act === 'damage') acts.answer(0);
    if (random(3)) continue; // the next gesture comes before the other tab has heard of this one
    for (const until = performance.now() + 3000; !read() && performance.now() < until;) await pause();
    if (!read()) faults.push({turn, act, tab, earned: [...earned].sort().join(), shown: [shown(0), shown(1)],
      kept: localStorage.getItem('reseaux.formation')});
  }
  return {faults, counts};
}"""


def test_random_gestures_in_two_tabs_lose_nothing_earned(visit, root):
    page = visit("about:blank", locale="fr-CA")
    start_quiz(lambda *arguments, **options: page if page.goto(arguments[0]) else page, root)
    faults = watch(page, "http")
    told = page.evaluate(STORM, [11, 400])
    assert told["faults"] == []
    assert min(told["counts"].values()) >= 10
    assert faults == []
