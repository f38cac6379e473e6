// What the search box shows: results, proposals, the line of the count. All text goes in as text, never as HTML.
"use strict";
(() => {
  const folder = new URL(".", document.currentScript.src);
  const site = new URL("../../", folder);
  const hasServer = location.protocol !== "file:";
  const MOST_MARKED = 12; // words that a link names

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

  // A page: its best passage, then the others that have a heading of their own.
  function makeItem([first, ...others], marked) {
    const excerpt = make("span", "resultat-extrait");
    excerpt.dataset.lieu = first.location;
    const parts = [make("span", "resultat-titre", first.title)];
    if (first.heading && first.heading !== first.title) parts.push(make("span", "resultat-passage", first.heading));
    const item = make("li", "md-search-result__item", makeLink(first, marked, ...parts, excerpt));
    const headings = new Set([first.heading, ""]);
    const passages = others.filter(({ heading }) => !headings.has(heading) && headings.add(heading));
    const links = passages.map((other) => make("li", "", makeLink(other, marked, other.heading)));
    if (links.length) item.append(make("ul", "resultat-autres", ...links));
    return item;
  }

  function makeLink({ location: place }, marked, ...children) {
    const link = make("a", "md-search-result__link", ...children);
    const [path, anchor = ""] = place.split("#");
    const url = new URL(path + (hasServer ? "" : "index.html"), site);
    url.hash = anchor;
    link.href = url;
    // The link stays clean for who copies it; followed, it also names the words to mark.
    const words = marked.slice(0, MOST_MARKED).map(encodeURIComponent).join("+");
    const name = () => (link.hash = `${anchor && `${anchor}&`}mots=${words}`);
    link.addEventListener("click", name);
    link.addEventListener("auxclick", name);
    return link;
  }

  function fillExcerpt(list, { location: place, excerpt }) {
    const parts = excerpt.map(([text, isMarked]) => (isMarked ? make("mark", "", text) : text));
    list.querySelector(`[data-lieu="${CSS.escape(place)}"]`)?.replaceChildren(...parts);
  }

  self.reseauxResults = { site, folder, hasServer, makeItem, makeProposal, fillExcerpt, countPages };
})();
