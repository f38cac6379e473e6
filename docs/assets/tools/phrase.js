// A sentence of the page, written in data/, with its blanks filled: {abonnes}, {part}… It stands in a template of the
// element that says it or, when several say the same, of another element of the page.
export function fillPhrase(owner, name, values = {}) {
  const selector = `template[data-phrase="${name}"]`;
  const template = owner.querySelector(selector) ?? document.querySelector(selector);
  return template.content.textContent.trim().replace(/\{(\w+)\}/g, (blank, key) => values[key] ?? blank);
}
