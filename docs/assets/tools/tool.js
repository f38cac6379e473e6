// What the tools share. A tool is a form, which HTML keeps hidden until there is a script to answer it, a place for
// the answer, and one sentence for screen readers. Its state is in the address, after the sign #, where it is sent
// to no server: whoever opens the link sees the same answer. All text goes in as text, never as HTML.
import { readNumber } from "./number.js";
import { fillPhrase } from "./phrase.js";

const PAUSE = 700; // milliseconds without a key before the answer is said aloud
const tools = []; // those of the page, which share its address
let arrived = false; // whether the page has moved to the tool that the address speaks of

// Where others open the page of an element: one opened from a file (the offline edition), or bound with others in a
// package, is theirs on the site alone.
export function findAddress(element) {
  const bound = element.closest("[data-adresse]");
  const published = location.protocol === "file:" && document.querySelector("link[rel=canonical]");
  return bound?.dataset.adresse ?? (published ? published.href : location.href.split("#")[0]);
}

export class Tool extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.said = this.querySelector(".outil-annonce");
    this.form.hidden = false;
    tools.push(this);
    if (this.restore() && !arrived) {
      arrived = true;
      this.scrollIntoView();
    }
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("input", () => this.update());
    this.form.addEventListener("change", () => this.keep());
    this.form.addEventListener("click", ({ target }) => {
      const action = target.closest("[data-action]")?.dataset.action;
      if (action) this[action]();
    });
    addEventListener("hashchange", () => this.restore());
  }

  // The values of the form that are not its first ones, by name: a text, or the ticked values joined by commas.
  get state() {
    const state = {};
    for (const [name, value] of new FormData(this.form)) {
      const chosen = this.form.elements[name].selectedOptions?.[0];
      if (!value.trim() || chosen?.defaultSelected) continue;
      state[name] = name in state ? `${state[name]},${value}` : value.trim();
    }
    return state;
  }

  // What each tool of the page shows, so that none erases the answers of another.
  get fragment() {
    return new URLSearchParams(tools.flatMap((tool) => Object.entries(tool.state)));
  }

  get link() {
    return `${findAddress(this)}#${this.fragment}`;
  }

  // Tells whether the address speaks of this form; that of a heading or of a note leaves it as it is.
  restore() {
    const address = [...new URLSearchParams(location.hash.slice(1))];
    const state = address.filter(([name]) => !this.isElsewhere(name));
    const concerned = state.some(([name]) => this.find(name).length);
    if (concerned || state.length < address.length) this.form.reset();
    const understood = concerned ? state.map(([name, value]) => fill(this.find(name), value.trim())) : [];
    this.update();
    if (understood.includes(false)) this.tell(this.phrase("lien-incompris"));
    return concerned;
  }

  find(name, form = this.form) {
    return [...form.elements].filter((field) => field.name === name);
  }

  // Whether a name of the address is that of a field of another tool.
  isElsewhere(name) {
    const forms = [...document.querySelectorAll(".outil-formulaire")];
    return forms.some((form) => form !== this.form && this.find(name, form).length);
  }

  keep() {
    const link = `${location.href.split("#")[0]}#${this.fragment}`.replace(/#$/, "");
    if (link !== location.href) history.replaceState(history.state, "", link);
  }

  update() {
    this.tell("");
    this.render();
  }

  // A number of the form, or null; its fault is shown beside it.
  readNumber(name) {
    const field = this.form.elements[name];
    const { value, fault } = readNumber(field);
    this.querySelector(`#${field.id}-erreur`).textContent = fault;
    field.setAttribute("aria-invalid", Boolean(fault));
    return value;
  }

  phrase(name, values) {
    return fillPhrase(this, name, values);
  }

  // Said when the reader pauses, so that each key does not cut the sentence before it.
  announce(text) {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => (this.said.textContent = text), PAUSE);
  }

  // Shown under the buttons, and said at once.
  tell(text) {
    this.querySelector(".outil-avis").textContent = text;
  }

  async copier() {
    this.keep();
    try {
      await navigator.clipboard.writeText(this.link);
      this.tell(this.phrase("copie"));
    } catch {
      this.tell(this.phrase("copie-refusee", { lien: this.link }));
    }
  }

  effacer() {
    this.form.reset();
    this.update();
    this.keep();
    this.form.querySelector("input, select").focus();
  }
}

// Puts a value of the address in the fields of its name; false when they do not offer it.
function fill(fields, value) {
  const [field] = fields;
  if (!field) return false;
  if (field.type === "select-one") {
    const option = [...field.options].find((choice) => choice.value === value);
    if (option) option.selected = true;
    return Boolean(option);
  }
  if (field.type === "text") {
    field.value = value.slice(0, 40);
    return field.value === value;
  }
  const values = value.split(",");
  for (const box of fields) box.checked = values.includes(box.value);
  return values.every((part) => fields.some((box) => box.value === part));
}
