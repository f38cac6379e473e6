// The pages that the editor has chosen, in her order, and the block that they make together.
import { joinTexts } from "./newsletter-page.js";
import { showPreviews } from "./newsletter-preview.js";
import { formatCount, formatNumber } from "./number.js";

const LARGEST = 40; // KiB: checks/newsletter.py refuses a block that weighs more
const KIBIBYTE = 1024;

export class Selection {
  // `phrase` gives a sentence of the kit by its name, with its blanks filled.
  constructor(node, phrase) {
    [this.node, this.phrase, this.pages] = [node, phrase, []];
    this.list = node.querySelector(".trousse-choisies");
    this.fold = node.querySelector("details");
    this.fold.addEventListener("toggle", () => this.preview());
  }

  show(pages) {
    this.pages = pages;
    this.node.hidden = !pages.length;
    this.list.replaceChildren(...pages.map((page, rank) => this.showPage(page, rank)));
    const size = new Blob([joinTexts(pages, "html")]).size / KIBIBYTE;
    const taille = `${formatNumber(Math.ceil(size * 10) / 10)}\u00a0ko`;
    this.node.querySelector(".trousse-taille").textContent = this.phrase("taille", { pages: this.count, taille });
    this.node.querySelector(".champ-erreur").textContent = size > LARGEST ? this.phrase("trop-lourd") : "";
    this.preview();
  }

  get count() {
    return formatCount(this.pages.length, "page");
  }

  // A page with its buttons; the first cannot go up, and its button stays so that the focus has a place.
  showPage({ name, title }, rank) {
    const [item, buttons] = [document.createElement("li"), document.createElement("span")];
    buttons.className = "outil-boutons";
    for (const action of ["monter", "retirer"]) {
      const button = document.createElement("button");
      const word = this.node.querySelector(`template[data-mot="${action}"]`).content.textContent;
      Object.assign(button, { type: "button", className: "bouton", textContent: word, value: name });
      button.dataset.rang = action;
      button.setAttribute("aria-label", `${word}\u00a0: ${title}`);
      if (action === "monter" && !rank) button.ariaDisabled = "true";
      buttons.append(button);
    }
    item.append(title, buttons);
    return item;
  }

  preview() {
    if (this.fold.open) showPreviews(this.fold, this.pages.map(({ preview }) => preview));
  }

  tell(name) {
    this.node.querySelector(".outil-avis").textContent = this.phrase(name, { pages: this.count });
  }

  // Moves the focus to a button of a page, or to the title.
  focus(rank, action) {
    const button = this.list.children[rank]?.querySelector(`[data-rang="${action}"]`);
    (button ?? this.node.querySelector("h3")).focus();
  }
}
