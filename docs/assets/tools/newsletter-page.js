// One page of the kit, as the HTML of the page gives it.
export class KitPage {
  constructor(node) {
    this.node = node;
    this.name = node.dataset.page;
    this.title = node.querySelector(".trousse-titre a").textContent;
    this.actions = node.querySelector(".trousse-actions");
    this.box = node.querySelector("[name=pages]");
    this.fold = node.querySelector("details");
    this.areas = Object.fromEntries([...node.querySelectorAll("[data-forme]")].map((area) => [area.dataset.forme, area]));
    this.preview = { address: node.querySelector("[href*='/blocs/']").href, title: this.title };
  }

  get texts() {
    return Object.fromEntries(Object.entries(this.areas).map(([form, area]) => [form, area.value]));
  }

  tell(text) {
    this.node.querySelector(":scope > .outil-avis").textContent = text;
  }

  select(form) {
    this.fold.open = true;
    this.areas[form].focus();
    this.areas[form].select();
  }
}

// What several pages give together: blocks and links one under the other, texts with a blank line between.
export function joinTexts(pages, form) {
  const between = { html: "", texte: "\n", lien: "\n" };
  return pages.map(({ texts }) => texts[form]).join(between[form]);
}
