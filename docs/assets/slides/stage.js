// The presentation: a modal dialog, so that the rest of the page is out of reach and the focus comes back by itself.
// It shows a copy of a slide; the page keeps its own.
import { countLate, formatTime, read } from "./clock.js";
import { listenKeys, listenSwipes } from "./keys.js";

const BAR = ["precedente", "suivante", "notes", "fenetre", "quitter"];

export class Stage {
  constructor(phrase, act) {
    this.phrase = phrase;
    this.dialog = make("dialog", { className: "scene-cadre", ariaLabel: phrase("presentation") });
    this.scene = make("div", { className: "scene" });
    this.notes = this.makeNotes();
    this.position = make("p", { className: "scene-position" });
    this.said = make("p", { className: "cache" });
    this.said.setAttribute("role", "status");
    const bar = make("div", { className: "scene-barre" }, this.position, ...BAR.map((name) => this.makeButton(name)));
    this.dialog.append(this.scene, this.notes, bar, this.said);
    this.find("suivante").autofocus = true;
    this.dialog.addEventListener("click", ({ target }) => {
      const action = target.closest("[data-action]")?.dataset.action;
      if (action) act(action);
    });
    listenKeys(this.dialog, act);
    listenSwipes(this.scene, act);
  }

  makeButton(name) {
    const button = make("button", { className: "bouton", type: "button", textContent: this.phrase(name) });
    button.dataset.action = name;
    return button;
  }

  makeNotes() {
    const line = (name) => (this[name] = make("p", { className: `scene-${name}` }));
    const buttons = ["pause", "zero"].map((name) => this.makeButton(name));
    const clock = make("div", { className: "scene-temps" }, line("ecoule"), line("minutes"), line("etat"), ...buttons);
    this.told = make("div", { className: "scene-texte", tabIndex: 0, ariaLabel: this.phrase("notes") });
    this.told.setAttribute("role", "region");
    return make("div", { className: "scene-notes", hidden: true }, clock, line("avis"), line("ensuite"), this.told);
  }

  find(name) {
    return this.dialog.querySelector(`[data-action="${name}"]`);
  }

  get open() {
    return this.dialog.open;
  }

  // `speaks`: this is the window of the notes, which stay open.
  show(speaks) {
    this.find("notes").hidden = this.find("fenetre").hidden = speaks;
    this.dialog.classList.toggle("scene-cadre--notes", speaks);
    this.showNotes(speaks);
    if (!this.open) this.dialog.showModal();
  }

  showNotes(shown = this.notes.hidden) {
    this.notes.hidden = !shown;
    this.find("notes").setAttribute("aria-pressed", shown);
  }

  paint({ pages, index, version, clock }) {
    const [page, next] = [pages[index], pages[index + 1]];
    this.scene.replaceChildren(copy(page.querySelector(".diapo")));
    this.told.replaceChildren(...copy(page.querySelector(".diapo-notes")).children);
    this.told.querySelector(".diapo-notes-tete").remove();
    this.told.scrollTop = 0;
    const place = { rang: index + 1, total: pages.length };
    this.position.textContent = this.phrase("position", place);
    this.ensuite.textContent = next ? this.phrase("ensuite", { titre: title(next) }) : this.phrase("derniere");
    this.find("precedente").setAttribute("aria-disabled", !index);
    this.find("suivante").setAttribute("aria-disabled", !next);
    this.times = page.dataset[version].split(" ").map(Number);
    this.tick(clock);
    this.announce(this.phrase("annonce", { ...place, texte: readOut(this.scene) }));
  }

  // Shown above the notes, and said.
  warn(text) {
    this.avis.textContent = text;
    this.announce(text);
    this.showNotes(true);
  }

  announce(text) {
    if (this.said.textContent !== text) this.said.textContent = text;
  }

  tick(clock) {
    const [debut, fin] = this.times;
    const time = read(clock);
    const late = fin ? countLate(time, fin) : 0;
    this.ecoule.textContent = this.phrase("ecoule", { temps: formatTime(time) });
    this.minutes.textContent = fin ? this.phrase("minutes", { debut, fin }) : "";
    this.etat.textContent = late ? this.phrase("retard", { minutes: late }) : this.phrase("a-l-heure");
    this.find("pause").textContent = this.phrase(clock.since === null ? "reprendre" : "pause");
  }
}

function make(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

// A copy without what must stand once in a page, nor the calls of notes, which the line of sources replaces.
function copy(node) {
  const twin = node.cloneNode(true);
  for (const part of twin.querySelectorAll("sup, .headerlink")) part.remove();
  for (const part of twin.querySelectorAll("[id]")) part.removeAttribute("id");
  return twin;
}

function title(page) {
  return copy(page.querySelector(".diapo-titre")).textContent.trim();
}

function readOut(scene) {
  const parts = [...scene.querySelectorAll(".diapo-titre, p:not(.diapo-versions), li")];
  return parts.map((part) => part.textContent.trim().replace(/[^.?!:]$/, "$&.")).join(" ");
}
