// What a learner says of themselves, before the course and after it: which module to begin with, and what has changed.
import { CoursePart } from "./course-part.js";
import { findWeakest } from "./course-progress.js";
import { course } from "./course-store.js";

const MOMENTS = { avant: "auto", apres: "bilan" }; // the names of the state

class CourseAssessment extends CoursePart {
  start() {
    this.form = this.querySelector("form");
    this.statements = [...this.querySelectorAll("fieldset")].map((group) => {
      const boxes = [...group.querySelectorAll("input")];
      return { id: boxes[0].name, module: group.dataset.module, boxes, labels: boxes.map((box) => box.parentElement.textContent.trim()) };
    });
    const best = this.statements[0].boxes.length - 1;
    const ids = [...new Set(this.statements.map(({ module }) => module))];
    const list = (id) => this.statements.filter(({ module }) => module === id).map((statement) => statement.id);
    this.modules = ids.map((id) => ({ id, best, statements: list(id) }));
    this.form.addEventListener("change", ({ target }) => this.keep(target));
    this.open(Object.keys(course.state.bilan).length ? "apres" : "avant");
  }

  open(moment) {
    this.moment = moment;
    this.fill(course.state);
  }

  // An answer that a new version of the course no longer offers is left aside.
  rank(state, moment, { id, boxes }) {
    const rank = state[MOMENTS[moment]][id]?.rang ?? -1;
    return rank < boxes.length ? rank : -1;
  }

  fill(state) {
    for (const statement of this.statements) {
      const rank = this.rank(state, this.moment, statement);
      statement.boxes.forEach((box, index) => (box.checked = index === rank));
    }
  }

  keep({ name, value }) {
    const part = MOMENTS[this.moment];
    const le = Math.max(course.now(), (course.state[part][name]?.le ?? 0) + 1);
    course.change((state) => (state[part][name] = { rang: Number(value), le }));
  }

  render(state) {
    this.fill(state);
    const count = (moment) => this.statements.filter((statement) => this.rank(state, moment, statement) >= 0).length;
    const [before, after, total] = [count("avant"), count("apres"), this.statements.length];
    const now = this.moment === "avant" ? before : after;
    const worked = Object.keys(state.reponses).length || state.tests.length;
    for (const place of this.querySelectorAll(".auto-moment")) place.hidden = place.dataset.moment !== this.moment || !after && this.moment === "avant";
    this.show(".auto-reste", now && now < total ? this.phrase("reste", { nombre: total - now }) : "");
    this.advise(state, now === total && this.moment === "avant");
    this.compare(state, before && after === total);
    this.querySelector("[data-action=refaire]").hidden = this.moment === "apres" || before < total || !(worked || after);
    this.querySelector("[data-action=revoir]").hidden = this.moment === "avant";
  }

  // Which module to begin with; the test for who is sure of everything.
  advise(state, ready) {
    const { id, lack } = findWeakest(state, this.modules) ?? {};
    const place = this.querySelector(".auto-conseil");
    place.hidden = !ready || !id;
    for (const link of place.querySelectorAll("a")) link.hidden = link.dataset.module !== (lack ? id : "test");
    place.querySelector("span").textContent = place.hidden ? "" : `${this.phrase(lack ? "commencer" : "tout-su")} `;
  }

  compare(state, ready) {
    const table = this.querySelector(".auto-tableau");
    table.hidden = !ready;
    let risen = 0;
    for (const statement of this.statements) {
      const ranks = Object.keys(MOMENTS).map((moment) => this.rank(state, moment, statement));
      if (ranks[1] > ranks[0]) risen++;
      const cells = table.querySelectorAll(`[data-enonce="${statement.id}"] td`);
      cells.forEach((cell, index) => (cell.textContent = statement.labels[ranks[index]] ?? "–"));
      cells[1].dataset.bilan = ranks[1] > ranks[0] ? "juste" : "";
    }
    this.show(".auto-progres", ready ? this.phrase("progres", { nombre: risen, total: this.statements.length }) : "");
  }

  // ── Once more, after the course ──
  refaire() {
    this.turn("apres");
  }

  revoir() {
    this.turn("avant");
  }

  turn(moment) {
    this.open(moment);
    this.render(course.state);
    this.statements[0].boxes[0].focus();
  }
}

customElements.define("course-assessment", CourseAssessment);
