"""A thousand random states: whatever is typed, ticked or put in the address, a tool answers or says why not."""

from playwright.sync_api import Page

# What people and machines put in a field, from good to hostile.
TYPED = [
    *["", " ", "0", "1", "2", "10", "149", "150", "151", "1 000", "1\u00a0000", "2500,5", "10 000 000", "1000000000"],
    *["-1", "−1", "1e9", "0x10", "1,2,3", "6 %", "NaN", "Infinity", "undefined", "null", "abc", "💥", "٣"],
    *["<img src=x onerror=alert(1)>", "'\"><script>alert(1)</script>", "a".rjust(500, "a"), "%E0%A4%A", "{lien}"],
]
STORM = """async ([selector, typed, seed, states]) => {
  const tool = document.querySelector(selector), faults = [];
  // A small generator with a seed, so that a failure comes again (Lehmer, modulus 2^31 - 1).
  const random = bound => (seed = seed * 48271 % 2147483647) % bound;
  const pick = list => list[random(list.length)];
  const change = field => {
    if (/radio|checkbox/.test(field.type)) field.checked = random(2) === 1;
    else if (field.tagName === 'SELECT') field.selectedIndex = random(field.options.length);
    else field.value = pick(typed);
    field.dispatchEvent(new Event('input', {bubbles: true}));
    if (random(4) === 0) field.dispatchEvent(new Event('change', {bubbles: true})); // as on leaving the field
  };
  // What is judged is the text. A page that shows is laid out at each change of address, in forty milliseconds.
  document.documentElement.style.display = 'none';
  for (let state = 0; state < states; state++) {
    const fields = [...tool.querySelector('form').elements].filter(field => field.name);
    if (random(5)) change(pick(fields));
    else {
      const other = pick(['', 'intrus', 'length']);
      location.hash = new URLSearchParams([[pick(fields).name, pick(typed)], [other, pick(typed)]]);
      await new Promise(done => addEventListener('hashchange', done, {once: true}) || setTimeout(done, 20));
    }
    const wrong = tool.textContent.match(/NaN|undefined|Infinity|\\bnull\\b|\\[object|\\{\\w+\\}/g) ?? [];
    const echoed = fields.map(field => field.value).join(' ');
    faults.push(...wrong.filter(word => !echoed.includes(word)).map(word => `${word} after ${location.hash}`));
    if (tool.querySelector('img, script')) faults.push(`markup after ${location.hash}`);
  }
  return faults;
}"""


def throw_states(page: Page, selector: str, *, seed: int, states: int = 1000) -> list[str]:
    """Throw random states at a tool and return what went wrong, console errors and exceptions included."""
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: message.type == "error" and faults.append(message.text))
    page.on("dialog", lambda dialog: faults.append(dialog.message) or dialog.dismiss())
    return page.evaluate(STORM, [selector, TYPED, seed, states]) + faults
