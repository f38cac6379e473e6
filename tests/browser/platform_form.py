"""The choice of platforms, filled in and read by script: many answers cost one call to the browser."""

from reseaux.facts import load_facts

PAGE = "/choisir/"
TOOL = "platform-choice"
CALL = """async ([name, calls]) => {
  const module = await import('/assets/tools/platform-score.js');
  const plain = value => value instanceof Map ? Object.fromEntries(value) : value;
  return calls.map(values => plain(module[name](...values)));
}"""
# Gives each list of answers to the form, and reads what it says.
ASK = """cases => {
  const form = document.querySelector('platform-choice form'), shown = selector =>
    [...document.querySelectorAll(`platform-choice ${selector}`)].filter(node => node.checkVisibility());
  const text = node => node.textContent.replace(/\\s+/g, ' ').replaceAll('’', "'").trim();
  document.querySelector('.classement').open = true;
  return cases.map(answers => {
    form.reset();
    for (const answer of answers) {
      const [question, value] = answer.split('/');
      const box = form.querySelector(`[name=${question}][value=${value}]`);
      if (box) box.checked = true; else form.elements[question].value = value;
    }
    form.dispatchEvent(new Event('input', {bubbles: true}));
    form.dispatchEvent(new Event('change', {bubbles: true}));
    return {
      message: shown('[data-message]').map(text).join(),
      chosen: shown('.combinaison > li:not(:first-child)').map(text),
      places: Object.fromEntries(shown('p[data-place]').map(node => [node.dataset.place, text(node)])),
      dropped: shown('.combinaison-laissees > li').map(text),
      ranking: shown('.classement > ol > li').map(entry => ({
        id: entry.dataset.classe, rank: entry.value, told: text(entry.querySelector('.classement-points')),
        points: [...entry.querySelectorAll('li')].map(point => ({
          count: Number(point.querySelector('strong').textContent.replace('−', '-')), told: text(point),
          notes: [...point.querySelectorAll('a.footnote-ref')].map(link => link.hash.slice(1)),
        })),
      })),
    };
  });
}"""


def call(page, name, calls):
    """Return what a function of platform-score.js gives for each list of arguments."""
    return page.evaluate(CALL, [name, calls])


def ask(page, *answers):
    """Return what the tool says for one set of answers."""
    return page.evaluate(ASK, [answers])[0]


def make_point(platform, count, answer="but/a", criterion="effort", **more):
    return {"plateforme": platform, "points": count, "reponse": answer, "critere": criterion, **more}


def name_answers(root):
    """Return every answer of the tool by name, as in « but/membres »."""
    questions = load_facts(root).tools.choix.questions
    return {f"{question.id}/{answer.id}": answer for question in questions for answer in question.reponses}
