// One page of the kit, as the HTML of the page gives it, and what a script alone can serve, as `model` gives it.
export class KitPage {
  constructor(node, model) {
    this.node = node;
    this.name = node.dataset.page;
    this.title = node.querySelector(".trousse-titre a").textContent;
    this.fold = node.querySelector("details");
    this.complete(model.content.cloneNode(true));
    this.box = node.querySelector("[name=pages]");
    this.areas = Object.fromEntries([...node.querySelectorAll("[data-forme]")].map((area) => [area.dataset.forme, area]));
    this.preview = { address: node.querySelector("[href*='/blocs/']").href, title: this.title };
  }

  complete(added) {
    const [actions, previews] = added.querySelectorAll(".trousse-actions, .trousse-apercus");
    for (const control of actions.querySelectorAll("button, input")) {
      const words = control.textContent || control.nextElementSibling.textContent;
      control.setAttribute("aria-label", `${words}\u00a0: ${this.title}`);
    }
    actions.querySelector("input").value = this.name;
    this.node.querySelector(":scope > .outil-avis").before(actions);
    this.fold.append(previews);
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
