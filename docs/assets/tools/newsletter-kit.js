// The newsletter editor's kit: filters the pages, copies what each offers, and composes one block of several. Its
// texts are those that the page holds; the address keeps the filters and the pages chosen, in their order.
import { copy } from "./newsletter-clipboard.js";
import { joinTexts, KitPage } from "./newsletter-page.js";
import { showPreviews } from "./newsletter-preview.js";
import { formatCount, formatNumber } from "./number.js";
import { Tool } from "./tool.js";

const LARGEST = 40; // KiB: checks/newsletter.py refuses a block that weighs more
const KIBIBYTE = 1024;

class NewsletterKit extends Tool {
  connectedCallback() {
    const nodes = [...this.querySelectorAll("[data-page]")];
    this.pages = new Map(nodes.map((node) => [node.dataset.page, new KitPage(node)]));
    this.chosen = [];
    this.selection = this.querySelector(".trousse-selection");
    for (const { actions, fold } of this.pages.values()) {
      actions.hidden = false;
      fold.addEventListener("toggle", () => this.preview(fold));
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

  restore() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("pages")?.split(",") ?? [];
    this.chosen = asked.filter((name, place) => this.pages.has(name) && asked.indexOf(name) === place);
    return super.restore();
  }

  render() {
    const ticked = this.find("pages").filter((box) => box.checked).map((box) => box.value);
    this.chosen = [...this.chosen.filter((name) => ticked.includes(name)), ...ticked.filter((name) => !this.chosen.includes(name))];
    this.filter();
    this.compose();
  }

  filter() {
    const { public: reader, theme } = this.form.elements;
    let shown = 0;
    for (const { node } of this.pages.values()) {
      const { publics, theme: own } = node.dataset;
      node.hidden = (reader.value && !publics.split(" ").includes(reader.value)) || (theme.value && own !== theme.value);
      shown += !node.hidden;
    }
    const told = this.phrase("bilan", { pages: formatCount(shown, "page"), toutes: this.pages.size });
    const place = this.querySelector(".trousse-bilan");
    if (place.textContent && place.textContent !== told) this.announce(told);
    place.textContent = told;
    place.hidden = false;
  }

  choose(box) {
    this.update();
    this.keep();
    const { title } = this.pages.get(box.value);
    this.announce(this.phrase(box.checked ? "ajoutee" : "retiree", { titre: title }));
  }

  act(button) {
    const { copie, composer, rang } = button?.dataset ?? {};
    if (copie) this.copyPage(this.pages.get(button.closest("[data-page]").dataset.page), copie);
    if (composer) this.copySelection(composer);
    if (rang) this[rang](button.value);
  }

  async copyPage(page, form) {
    const done = await copy(page.texts[form], form);
    page.tell(this.phrase(done ? form : "refusee", { titre: page.title }));
    if (!done) page.select(form);
  }

  async copySelection(form) {
    const pages = this.chosen.map((name) => this.pages.get(name));
    const done = await copy(joinTexts(pages, form), form);
    const told = this.phrase(done ? `selection-${form}` : "selection-refusee", { pages: formatCount(pages.length, "page") });
    this.selection.querySelector(".outil-avis").textContent = told;
  }

  // ── The selection ──
  compose() {
    const pages = this.chosen.map((name) => this.pages.get(name));
    this.selection.hidden = !pages.length;
    this.selection.querySelector(".outil-avis").textContent = "";
    this.selection.querySelector(".trousse-choisies").replaceChildren(...pages.map((page, rank) => this.showChosen(page, rank)));
    const size = new Blob([joinTexts(pages, "html")]).size / KIBIBYTE;
    const taille = `${formatNumber(Math.ceil(size * 10) / 10)}\u00a0ko`;
    const told = this.phrase("taille", { pages: formatCount(pages.length, "page"), taille });
    this.selection.querySelector(".trousse-taille").textContent = size > LARGEST ? `${told} ${this.phrase("trop-lourd")}` : told;
    showPreviews(this.selection, pages.map(({ preview }) => preview));
  }

  showChosen({ name, title }, rank) {
    const item = document.createElement("li");
    item.append(title);
    for (const action of rank ? ["monter", "retirer"] : ["retirer"]) {
      const button = document.createElement("button");
      const word = this.querySelector(`template[data-mot="${action}"]`).content.textContent;
      Object.assign(button, { type: "button", className: "bouton", textContent: word, value: name });
      button.dataset.rang = action;
      button.setAttribute("aria-label", `${word}\u00a0: ${title}`);
      item.append(" ", button);
    }
    return item;
  }

  monter(name) {
    const rank = this.chosen.indexOf(name);
    this.chosen.splice(rank - 1, 2, name, this.chosen[rank - 1]);
    this.settle(rank - 1, this.phrase("montee", { titre: this.pages.get(name).title, place: rank }));
  }

  retirer(name) {
    const rank = this.chosen.indexOf(name);
    const { box, title } = this.pages.get(name);
    box.checked = false;
    this.settle(Math.min(rank, this.chosen.length - 2), this.phrase("retiree", { titre: title }));
  }

  // Shows the selection again, with the focus on what now stands at a rank, or on the filters when nothing is left.
  settle(rank, told) {
    this.update();
    this.keep();
    const item = this.selection.querySelectorAll("li")[rank];
    (item?.querySelector("button") ?? this.form.elements.public).focus();
    this.announce(told);
  }

  preview(fold) {
    const page = this.pages.get(fold.closest("[data-page]").dataset.page);
    if (fold.open) showPreviews(fold, [page.preview]);
  }
}

customElements.define("newsletter-kit", NewsletterKit);
