// The path of the course: what is done of each step, the next one, and what can be done with what the browser keeps.
import { formatCount } from "../tools/number.js";
import { exportState, openState } from "./course-file.js";
import { CoursePart } from "./course-part.js";
import { countSeconds, findBest, findWeakest, followModule, formatTime } from "./course-progress.js";
import { course } from "./course-store.js";

class CourseOutline extends CoursePart {
  start() {
    this.steps = [...this.querySelectorAll("[data-etape]")];
    this.querySelector(".cours-garder").hidden = false;
    this.querySelector("[type=file]").addEventListener("change", ({ target }) => this.importer(target));
  }

  render(state) {
    const told = this.steps.map((step) => this.tellStep(state, step));
    this.steps.forEach((step, index) => {
      this.show(step.querySelector(".cours-etat"), told[index].text);
      step.dataset.etat = told[index].whole ? "fait" : "";
    });
    const seconds = countSeconds(state);
    this.show(".cours-temps", seconds ? this.phrase("temps", { temps: formatTime(seconds) }) : "");
    this.showNext(state, this.steps.filter((step, index) => !told[index].done));
  }

  // What is said of a step; whether there is nothing left to do of it, and whether all of it is right. The attestation is
  // never done.
  tellStep(state, { dataset: { etape, questions = "", seuil } }) {
    if (etape === "test") return this.tellTest(state, Number(seuil));
    if (etape === "attestation") return this.tellSheet(state);
    const { answered, right, total, name } = followModule(state, etape, questions.split(" "));
    const nombre = name === "en-cours" ? answered : right;
    return { text: this.phrase(name, { nombre, total }), done: answered === total, whole: right === total };
  }

  tellTest({ tests, encours }, seuil) {
    const best = findBest(tests);
    const done = Boolean(best && best.score >= seuil);
    if (best) return { text: this.phrase(done ? "test-fait" : "test-a-refaire", best), done, whole: done };
    return { text: this.phrase(encours ? "test-en-cours" : "a-faire"), done };
  }

  tellSheet(state) {
    const before = this.steps.filter(({ dataset }) => dataset.etape !== "attestation");
    const whole = before.every((step) => this.tellStep(state, step).done);
    const begun = Object.keys(state.reponses).length || state.tests.length;
    return { text: this.phrase(`attestation-${whole ? "entiere" : begun ? "partielle" : "rien"}`), done: false };
  }

  // The module that the learner is least sure of, as long as one is left; otherwise what comes first.
  showNext(state, left) {
    const modules = left.filter(({ dataset }) => dataset.enonces).map(({ dataset: { etape: id, enonces, meilleur } }) => {
      return { id, statements: enonces.split(" "), best: Number(meilleur) };
    });
    const weakest = findWeakest(state, modules);
    const step = left.find(({ dataset }) => weakest?.lack && dataset.etape === weakest.id) ?? left[0];
    const [place, from] = [this.querySelector(".cours-suite"), step.querySelector("a")];
    const link = place.querySelector("a");
    [link.href, link.textContent, place.hidden] = [from.getAttribute("href"), from.textContent, false];
  }

  // ── Taking away, bringing back, erasing ──
  exporter() {
    this.tell(this.phrase("exporte", { fichier: exportState(course.state) }));
  }

  async importer(field) {
    const [file] = field.files;
    if (!file) return;
    const { state, fault } = await openState(file);
    field.value = "";
    field.setAttribute("aria-invalid", Boolean(fault));
    this.querySelector(`#${field.id}-erreur`).textContent = fault ? this.phrase(fault, { fichier: file.name }) : "";
    if (fault) return;
    course.merge(state);
    this.tell(this.phrase("importe", count(state)));
  }

  effacer() {
    const counted = count(course.state);
    this.tell(this.phrase("efface", counted), course.erase());
  }

  annuler() {
    this.undo();
    this.tell(this.phrase("annule"));
    this.querySelector(".outil-avis").focus();
  }

  // What was done, and the button that undoes it where that can be.
  tell(text, undo = null) {
    this.undo = undo;
    this.querySelector(".outil-avis").textContent = text;
    this.querySelector("[data-action=annuler]").hidden = !undo;
  }
}

function count({ reponses, tests }) {
  return { reponses: formatCount(Object.keys(reponses).length, "question"), tests: formatCount(tests.length, "test") };
}

customElements.define("course-outline", CourseOutline);
