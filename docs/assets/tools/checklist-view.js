// What a checklist shows of the points that its browser keeps, and how the reader ticks and notes them.
import { addMonths, formatDay, today } from "./checklist-calendar.js";
import { Row } from "./checklist-row.js";
import { Store } from "./checklist-store.js";
import { formatCount } from "./number.js";
import { Tool } from "./tool.js";

export const MONTHS = 6; // before the list is to be done again

export class ChecklistView extends Tool {
  connectedCallback() {
    [this.form, this.after] = this.querySelectorAll("form");
    this.said = this.querySelector(".outil-annonce");
    const [template, tell] = [this.querySelector("[data-gabarit]"), (date) => this.phrase("coche", { date })];
    const rows = [...this.querySelectorAll("[data-point]")].map((node) => new Row(node, template, tell));
    this.rows = new Map(rows.map((row) => [row.id, row]));
    this.store = new Store(this.dataset.liste);
    this.listen();
    for (const part of this.querySelectorAll("form, .liste-avancement")) part.hidden = false;
    this.render();
  }

  listen() {
    this.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("input", ({ target }) => this.take(target));
    this.addEventListener("click", ({ target }) => {
      const action = target.closest("[data-action]")?.dataset.action;
      if (action) this[action]();
    });
    this.store.listen(() => this.follow());
  }

  follow() {
    this.store.follow();
    this.render();
  }

  take(field) {
    const row = this.rows.get(field.closest("[data-point]")?.dataset.point);
    if (row) this.store.change([[row.id, row.read(field, today())]]);
    this.render();
    if (field.type === "textarea" && !this.store.fault) return;
    const said = [...this.querySelectorAll("[data-fait], [data-laisse]")].slice(0, 2);
    this.announce([...said, this.querySelector(".liste-memoire")].map((node) => node.textContent).join(" ").trim());
  }

  render() {
    const { points, fault, aside } = this.store;
    const minutes = Number(this.form.elements.temps.value) || Infinity;
    for (const row of this.rows.values()) row.show(points.get(row.id), minutes);
    for (const group of [this, ...this.querySelectorAll(".liste-groupe")]) this.showProgress(group);
    const lost = [...points].filter(([id, { coche, note }]) => !this.rows.has(id) && (coche || note)).length;
    this.show(".liste-anciens", lost && this.phrase("anciens", { points: formatCount(lost, "point") }));
    this.show(".liste-memoire", fault && this.phrase(fault, { cle: aside }));
    const [date, reprise] = [today(), addMonths(today(), MONTHS)].map(formatDay);
    this.querySelector(".liste-feuille").textContent = this.phrase("feuille", { date, reprise });
    this.show(".liste-suites .champ-aide", this.phrase("dans-six-mois", { date: reprise }));
  }

  // Written only when it changes, so that it is not said again at each tick.
  show(place, text) {
    const node = this.querySelector(place);
    if (node.textContent !== (text || "")) node.textContent = text || "";
    node.hidden = !text;
  }

  showProgress(group) {
    const rows = [...group.querySelectorAll("[data-point]")].map((node) => this.rows.get(node.dataset.point));
    const [done, left] = [rows.filter((row) => row.box.checked).length, rows.filter((row) => row.node.hidden).length];
    group.querySelector("progress").value = done;
    const told = this.phrase("avancement", { points: formatCount(done, "point"), total: rows.length });
    group.querySelector("[data-fait]").textContent = told;
    group.querySelector("[data-laisse]").textContent = left ? this.phrase("laisses", { nombre: left }) : "";
  }

  // The list as its files need it.
  get list() {
    const groups = [...this.querySelectorAll(".liste-groupe")].map((group) => {
      const nodes = [...group.querySelectorAll("[data-point]")];
      const items = nodes.map(({ dataset: { point: id } }) => ({ id, text: this.rows.get(id).text }));
      return { title: group.querySelector("progress").getAttribute("aria-label"), items };
    });
    const { liste: id, version } = this.dataset;
    return { id, version: Number(version), title: this.getAttribute("aria-label"), groups };
  }
}
