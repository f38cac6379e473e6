// The newsletter editor's kit: filters the pages, copies what each offers, and composes one block of several. Its
// texts are those that the page holds; the address keeps the filters and the pages chosen, in their order.
import { copy } from "./newsletter-clipboard.js";
import { joinTexts, KitPage } from "./newsletter-page.js";
import { showPreviews } from "./newsletter-preview.js";
import { Selection } from "./newsletter-selection.js";
import { formatCount } from "./number.js";
import { Tool } from "./tool.js";

class NewsletterKit extends Tool {
  connectedCallback() {
    const nodes = [...this.querySelectorAll("[data-page]")];
    const model = this.querySelector(".trousse-modele");
    this.pages = new Map(nodes.map((node) => [node.dataset.page, new KitPage(node, model)]));
    this.chosen = [];
    this.selection = new Selection(this.querySelector(".trousse-selection"), (...words) => this.phrase(...words));
    for (const { fold, preview } of this.pages.values()) {
      fold.addEventListener("toggle", () => fold.open && showPreviews(fold, [preview]));
    }
    super.connectedCallback();
    this.addEventListener("change", ({ target }) => target.name === "pages" && this.choose(target));
    this.addEventListener("click", ({ target }) => this.act(target.closest("button")));
  }

  // The pages chosen come in the order of the address; the form alone would give them in that of the page.
  get state() {
    const { pages, ...filters } = super.state;
    return pages ? { ...filters, pages: this.chosen.join(",") } : filters;
  }

  get chosenPages() {
    return this.chosen.map((name) => this.pages.get(name));
  }

  // An address that says nothing of the pages, such as that of a heading, leaves their order as it is.
  restore() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("pages")?.split(",") ?? this.chosen;
    this.chosen = asked.filter((name, place) => this.pages.has(name) && asked.indexOf(name) === place);
    return super.restore();
  }

  render() {
    const ticked = this.find("pages").filter((box) => box.checked).map((box) => box.value);
    this.chosen = [...new Set([...this.chosen, ...ticked])].filter((name) => ticked.includes(name));
    this.selection.show(this.chosenPages);
    this.showBar();
    this.filter();
  }

  filter() {
    const { public: reader, theme } = this.form.elements;
    const pages = [...this.pages.values()];
    for (const { node } of pages) {
      const { publics, theme: own } = node.dataset;
      node.hidden = (reader.value && !publics.split(" ").includes(reader.value)) || (theme.value && own !== theme.value);
    }
    const told = this.tellFiltered(pages.filter(({ node }) => !node.hidden).length);
    const place = this.querySelector(".trousse-bilan");
    if (place.textContent && place.textContent !== told) this.announce(told);
    place.textContent = told;
    place.hidden = false;
  }

  tellFiltered(shown) {
    const told = this.phrase("bilan", { pages: formatCount(shown, "page"), toutes: this.pages.size });
    const away = this.chosenPages.filter(({ node }) => node.hidden).length;
    const parts = [told, shown || this.phrase("vide"), away && this.phrase("ailleurs", { pages: formatCount(away, "page") })];
    return parts.filter((part) => typeof part === "string").join(" ");
  }

  // The selection stands above the pages: while some are chosen, a bar at the foot of the screen leads to it.
  showBar() {
    const bar = this.querySelector(".trousse-barre");
    bar.hidden = !this.chosen.length;
    bar.firstElementChild.textContent = this.phrase("voir", { pages: formatCount(this.chosen.length, "page") });
  }

  choose(box) {
    this.update();
    this.keep();
    const page = this.pages.get(box.value);
    page.tell(this.phrase(box.checked ? "ajoutee" : "retiree", { titre: page.title }));
  }

  // What the last button did, and nothing of those before it.
  tell(text) {
    for (const place of this.querySelectorAll(".outil-avis")) place.textContent = "";
    super.tell(text);
  }

  act(button) {
    const { copie, composer, rang, selection } = button?.dataset ?? {};
    if (copie) this.copyPage(this.pages.get(button.closest("[data-page]").dataset.page), copie);
    if (composer) this.copySelection(composer);
    if (rang && button.ariaDisabled !== "true") this[rang](button.value);
    if (selection) this[selection]();
  }

  async copyPage(page, form) {
    const done = await copy(page.texts[form], form);
    this.tell("");
    page.tell(this.phrase(done ? form : "refusee", { titre: page.title }));
    if (!done) page.select(form);
  }

  async copySelection(form) {
    const done = await copy(joinTexts(this.chosenPages, form), form);
    this.tell("");
    this.selection.tell(done ? `selection-${form}` : "selection-refusee");
  }

  // ── The selection ──
  voir() {
    this.selection.focus();
  }

  monter(name) {
    const rank = this.chosen.indexOf(name);
    this.chosen.splice(rank - 1, 2, name, this.chosen[rank - 1]);
    this.settle(this.phrase("montee", { titre: this.pages.get(name).title, place: rank }));
    this.selection.focus(rank - 1, "monter");
  }

  retirer(name) {
    const rank = this.chosen.indexOf(name);
    const { box, title } = this.pages.get(name);
    box.checked = false;
    this.settle(this.phrase("retiree", { titre: title }));
    this.focusAfter(Math.min(rank, this.chosen.length - 1));
  }

  vider() {
    for (const { box } of this.chosenPages) box.checked = false;
    this.settle(this.phrase("videe"));
    this.focusAfter(-1);
  }

  settle(told) {
    this.update();
    this.keep();
    this.announce(told);
  }

  focusAfter(rank) {
    if (rank < 0) this.form.elements.public.focus();
    else this.selection.focus(rank, "retirer");
  }

  // The filters alone: the selection has a button of its own.
  effacer() {
    for (const name of ["public", "theme"]) this.form.elements[name].value = "";
    this.update();
    this.keep();
    this.form.elements.public.focus();
  }
}

customElements.define("newsletter-kit", NewsletterKit);
