// A checklist whose ticks and notes this browser keeps; here is what a reader does with it once they are there.
// Without this script it is a list to tick on paper.
import { addMonths, formatDay, today, writeCalendar } from "./checklist-calendar.js";
import { openFile, saveFile, writeJson, writeMarkdown } from "./checklist-file.js";
import { readLink, showReceived, writeLink } from "./checklist-link.js";
import { combine, countPoints } from "./checklist-points.js";
import { ChecklistView, MONTHS } from "./checklist-view.js";
import { formatCount } from "./number.js";
import { findAddress } from "./tool.js";

const FEW = 6; // notes that fit on one sheet in letters of an easy size

class CheckList extends ChecklistView {
  connectedCallback() {
    super.connectedCallback();
    this.received = this.querySelector(".liste-recu");
    this.receive();
    addEventListener("hashchange", () => this.receive());
  }

  take(field) {
    if (field.type === "file") this.importFile(field);
    else super.take(field);
  }

  // What was done, beside the button that did it, and the button that undoes it where that can be.
  tell(text, part = this.after) {
    this.told = part.querySelector(".outil-avis");
    this.told.textContent = text;
    for (const button of this.querySelectorAll("[data-action=annuler]")) {
      button.hidden = !this.undo || !part.contains(button);
    }
  }

  allowUndo(undo, name) {
    this.undo = undo;
    for (const button of this.querySelectorAll("[data-action=annuler]")) button.textContent = this.phrase(name);
  }

  annuler() {
    const part = this.told.closest("form, .liste-recu");
    this.undo();
    this.undo = null;
    this.render();
    this.tell(this.phrase("annule"), part);
    this.told.focus();
  }

  effacer() {
    const { ticks, notes } = countPoints(this.store.points);
    this.allowUndo(this.store.erase(), "annuler-effacement");
    this.render();
    this.tell(this.phrase("efface", { coches: formatCount(ticks, "coche"), notes: formatCount(notes, "note") }));
  }

  // ── On paper, in a calendar ──
  imprimer() {
    const root = document.documentElement;
    const tight = countPoints(this.store.points).notes > FEW;
    [root.dataset.impression, this.dataset.feuille] = [this.dataset.liste, tight ? "serree" : "aeree"];
    const leave = () => {
      delete root.dataset.impression;
      delete this.dataset.feuille;
    };
    addEventListener("afterprint", leave, { once: true });
    print();
  }

  calendrier() {
    const [day, titre, adresse] = [addMonths(today(), MONTHS), this.list.title, findAddress(this)];
    const id = crypto.getRandomValues(new Uint32Array(4)).join("-");
    const [title, text] = [this.phrase("rappel-titre", { titre }), this.phrase("rappel-texte", { adresse })];
    const file = writeCalendar({ id, now: new Date(), day, title, text, address: adresse });
    saveFile(`liste-${this.list.id}.ics`, "text/calendar", file);
    this.tell(this.phrase("calendrier", { date: formatDay(day) }));
  }

  // ── Files ──
  json() {
    this.exportFile("json", "application/json", writeJson);
  }

  markdown() {
    this.exportFile("md", "text/markdown", writeMarkdown);
  }

  exportFile(extension, type, write) {
    const fichier = `liste-${this.list.id}-${today()}.${extension}`;
    saveFile(fichier, type, write(this.list, this.store.points));
    this.tell(this.phrase("exporte", { fichier }));
  }

  async importFile(field) {
    const [file] = field.files;
    if (!file) return;
    const { points, fault, ...words } = await openFile(file, this.list);
    field.value = "";
    field.setAttribute("aria-invalid", Boolean(fault));
    const told = fault ? this.phrase(fault, { fichier: file.name, ...words }) : "";
    this.querySelector(`#${field.id}-erreur`).textContent = told;
    if (!fault) this.add(points, "importe");
  }

  // Adds what others bring, and tells how much of it is new.
  add(points, phrase, part) {
    this.store.follow();
    const changes = combine(this.store.points, points);
    const old = (id, field) => this.store.points.get(id)?.[field] ?? "";
    const count = (field) => [...changes].filter(([id, point]) => point[field] !== old(id, field)).length;
    const values = { coches: formatCount(count("coche"), "coche"), notes: formatCount(count("note"), "note") };
    this.allowUndo(this.store.change(changes), "annuler-ajout");
    this.render();
    this.tell(this.phrase(phrase, values), part);
  }

  // ── A link ──
  keep() {} // The ticks are kept by the store: the address of the page stays as it is.

  get link() {
    const ticked = [...this.rows.keys()].filter((id) => this.store.points.get(id)?.coche);
    return writeLink(findAddress(this), this.list.id, ticked);
  }

  receive() {
    const link = readLink(location.hash, this.dataset.liste, (id) => this.rows.has(id));
    if (!link) return;
    this.brought = link.known;
    const here = link.known.filter((id) => this.store.points.get(id)?.coche).length;
    showReceived(this.received, {
      told: this.phrase("recu", { coches: formatCount(link.known.length, "coche"), nombre: here }),
      lost: link.unknown ? this.phrase("recu-inconnus", { points: formatCount(link.unknown, "point") }) : "",
      items: link.known.map((id) => this.rows.get(id).text),
      fresh: here < link.known.length,
    });
    this.tell("", this.received);
    this.received.focus();
  }

  reprendre() {
    const [coche, note] = [today(), ""];
    this.add(new Map(this.brought.map((id) => [id, { coche, note }])), "repris", this.received);
    showReceived(this.received, {});
    this.leaveLink();
    this.told.focus();
  }

  ignorer() {
    this.received.hidden = true;
    this.leaveLink();
    this.form.elements.temps.focus();
  }

  leaveLink() {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
}

customElements.define("check-list", CheckList);
