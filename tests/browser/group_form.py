"""The diagnosis of a group, filled in and read by script: a hundred answers cost one call to the browser."""

PAGE = "/agir/groupe-150/"
TOOL = "group-diagnosis"
CALL = """async ([file, name, calls]) => {
  const module = await import(`/assets/tools/${file}.js`);
  return calls.map(values => module[name](...values));
}"""
FIELDS = ("membres", "gestionnaires", "publications", "part")
# Fills the form with each set of answers in turn, none leaving it as it is, and reads what the reader sees.
ASK = """([selector, asked]) => {
  const tool = document.querySelector(selector), form = tool.querySelector('form');
  const read = node => node.textContent.replace(/[\\s\\u00a0]+/g, ' ').replaceAll('’', "'").trim();
  const seen = choice => [...tool.querySelectorAll(choice)].filter(node => node.checkVisibility());
  return asked.map(answers => {
    if (answers) {
      form.reset();
      for (const [name, value] of Object.entries(answers)) form.elements[name].value = value ?? '';
      form.dispatchEvent(new Event('input'));
    }
    return {
      state: seen('.groupe-etat').map(read).join(),
      told: Object.fromEntries(seen('[data-reponse]').map(node => [node.dataset.reponse, read(node.lastElementChild)])),
      steps: seen('.groupe-conseils li').map(read),
      caption: seen('figcaption').map(read).join(),
      described: read(tool.querySelector('svg desc')),
      managers: tool.querySelector('[data-points=gestionnaire]').getAttribute('d').split('M').length - 1,
      faults: seen('.champ-erreur').map(read).filter(Boolean),
      invalid: [...form.elements].filter(field => field.ariaInvalid === 'true').map(field => field.name),
      row: seen('tr[aria-current=true]').map(row => [row.dataset.cas, ...[...row.cells].map(read)])[0],
    };
  });
}"""


def call(page, name, calls, file="group-rule"):
    """Return what a function of a module of the page gives for each list of arguments."""
    return page.evaluate(CALL, [file, name, calls])


def plain(text):
    """Return a text with plain spaces and apostrophes, as data/ has it."""
    return " ".join(text.split()).replace("’", "'")


def ask(page, *asked):
    """Answer the questions as often as asked, and return what is seen each time; texts have plain spaces."""
    filled = [dict(zip(FIELDS, [*answers, None, None, None, None][:4], strict=True)) for answers in asked]
    return page.evaluate(ASK, [TOOL, filled])


def see(page):
    """Return what is seen of the answer at hand."""
    return page.evaluate(ASK, [TOOL, [None]])[0]
