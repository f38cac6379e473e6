// What the search box shows: its parts, results, proposals, the line of the count. All text that comes from elsewhere
// goes in as text, never as HTML.
"use strict";
(() => {
  const folder = new URL(".", document.currentScript.src);
  const site = new URL("../../", folder);
  const hasServer = location.protocol !== "file:";
  const MOST_MARKED = 12; // words that a link names

  // What the box holds only once it is open, so that no page carries it before.
  const LINK = "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1m2 4a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1";

  function draw(d) {
    const [drawing, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    drawing.setAttribute("viewBox", "0 0 24 24");
    const look = { d, fill: "none", stroke: "currentColor", "stroke-width": "2" };
    for (const [name, value] of Object.entries(look)) path.setAttribute(name, value);
    drawing.append(path);
    return drawing;
  }

  function makeButton(type, name, label, path) {
    const button = make("button", `md-search__icon md-icon ${name}`.trim(), draw(path));
    return Object.assign(button, { type, ariaLabel: label, title: label });
  }

  function completeBox(box) {
    const find = (name) => box.querySelector(`.md-search${name}`);
    const share = makeButton("button", "recherche-lien", "Copier le lien de cette recherche", LINK);
    const reset = makeButton("reset", "", "Effacer la recherche", "m6 6 12 12M18 6 6 18");
    find("__form").append(make("div", "md-search__options", share, "\n", reset));
    find("-result__meta").after(Object.assign(make("p", "recherche-mot"), { hidden: true }));
    const more = make("button", "recherche-suite", "Afficher plus de pages");
    Object.assign(more, { type: "button", hidden: true });
    find("-result").append(Object.assign(make("ol", "md-search-result__list"), { role: "list" }), more);
    find("__output").append(Object.assign(make("p", "cache recherche-annonce"), { role: "status" }));
    Object.assign(find("__scrollwrap"), { tabIndex: 0, role: "region", ariaLabel: "Résultats de la recherche" });
  }

  const quote = (words) => words.map((word) => `«\u00a0${word}\u00a0»`).join(", ");

  function countPages({ total, items }, typed) {
    if (!total && typed.length < 2) return "Tapez un mot de deux lettres ou plus.";
    if (!total) return `Rien ne répond à ${quote([typed])}. Essayez un autre mot, ou passez par une de ces pages\u00a0:`;
    const words = Object.entries(items[0][0].terms);
    const missing = words.filter(([, isFound]) => !isFound).map(([word]) => word);
    const pages = total === 1 ? "1 page trouvée" : `${total} pages trouvées`;
    return missing.length ? `${pages}; rien pour ${quote(missing)}.` : `${pages}.`;
  }

  function make(tag, name, ...children) {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...children);
    return node;
  }

  function makeProposal(word, choose) {
    const button = make("button", "recherche-proposition", quote([word]));
    button.type = "button";
    button.addEventListener("click", choose);
    return button;
  }

  // A page found: its title first, and once they have come, its best passage, an excerpt and its other passages.
  function makeItem([{ location: place, title }], marked) {
    const link = makeLink(place, marked, make("span", "resultat-titre", title), make("span", "resultat-extrait"));
    const item = make("li", "md-search-result__item", link);
    item.dataset.lieu = place;
    return item;
  }

  function fillItem(list, { location: place, passages, excerpt }, marked) {
    const item = list.querySelector(`[data-lieu="${CSS.escape(place)}"]`);
    if (!item) return;
    delete item.dataset.lieu; // what was to come has come
    const [first, ...others] = passages;
    const [title, text] = item.querySelectorAll("span");
    item.firstChild.href = findAddress(first.location);
    text.append(...excerpt.map(([piece, isMarked]) => (isMarked ? make("mark", "", piece) : piece)));
    if (first.heading && first.heading !== title.textContent) title.after(make("span", "resultat-passage", first.heading));
    const headings = new Set([first.heading, ""]);
    const named = others.filter(({ heading }) => !headings.has(heading) && headings.add(heading));
    const links = named.map((other) => make("li", "", makeLink(other.location, marked, other.heading)));
    if (links.length) item.append(make("ul", "resultat-autres", ...links));
  }

  function makeLink(place, marked, ...children) {
    const link = make("a", "md-search-result__link", ...children);
    link.href = findAddress(place);
    // The link stays clean for who copies it; followed, it also names the words to mark.
    const words = marked.slice(0, MOST_MARKED).map(encodeURIComponent).join("+");
    const name = () => {
      const anchor = link.hash.slice(1).replace(/&?mots=.*$/, "");
      link.hash = `${anchor && `${anchor}&`}mots=${words}`;
    };
    link.addEventListener("click", name);
    link.addEventListener("auxclick", name);
    return link;
  }

  function findAddress(place) {
    const [path, anchor = ""] = place.split("#");
    const url = new URL(path + (hasServer ? "" : "index.html"), site);
    url.hash = anchor;
    return url;
  }

  self.reseauxResults = { site, folder, hasServer, completeBox, makeItem, makeProposal, fillItem, countPages };
})();
