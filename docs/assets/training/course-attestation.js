// The sheet that a learner prints: made of what is kept here, with a name that is typed and kept nowhere.
import { formatDay, today } from "../tools/checklist-calendar.js";
import { CoursePart } from "./course-part.js";
import { countSeconds, findBest, followModule, formatTime } from "./course-progress.js";
import { course } from "./course-store.js";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

class CourseAttestation extends CoursePart {
  start() {
    [this.sheet, this.form] = [this.querySelector(".attestation"), this.querySelector("form")];
    this.rows = [...this.sheet.querySelectorAll("[data-etape]")];
    this.typed = this.querySelector("form input");
    this.typed.value = ""; // a browser that fills it again on its own would keep it
    this.typed.addEventListener("input", () => this.render(course.state));
  }

  render(state) {
    const told = this.rows.map((row) => this.tellRow(state, row));
    this.rows.forEach((row, index) => this.showRow(row, told[index]));
    const begun = Object.keys(state.reponses).length > 0 || state.tests.length > 0;
    const missing = this.rows.filter((row, index) => !told[index].done).map(nameStep);
    this.querySelector(".attestation-rien").hidden = begun;
    [this.sheet.hidden, this.form.hidden] = [!begun, !begun];
    const manques = LIST.format(missing);
    this.show(".attestation-manque", begun ? this.phrase(missing.length ? "manque" : "complete", { manques }) : "");
    this.querySelector(".attestation-etat").hidden = !missing.length;
    this.showHead(missing.length > 0);
    this.querySelector(".attestation-temps").textContent = formatTime(countSeconds(state));
    this.querySelector(".attestation-imprimee").textContent = formatDay(today());
  }

  tellRow(state, { dataset: { etape, questions = "", seuil } }) {
    if (etape === "test") return this.tellTest(state.tests, Number(seuil));
    const names = questions.split(" ");
    const { answered, right, total } = followModule(state, etape, names);
    const last = Math.max(0, ...names.map((name) => state.reponses[name]?.le ?? 0));
    const text = answered ? this.phrase("quiz", { nombre: right, total }) : this.phrase("a-faire");
    return { text, last, done: answered === total };
  }

  tellTest(tests, seuil) {
    const best = findBest(tests);
    if (!best) return { text: this.phrase("a-faire"), last: 0, done: false };
    const done = best.score >= seuil;
    return { text: this.phrase(done ? "reussi" : "non-reussi", { ...best, seuil }), last: best.le, done };
  }

  showRow(row, { text, last }) {
    row.querySelector(".attestation-resultat").textContent = text;
    row.querySelector(".attestation-jour").textContent = last ? formatDay(today(new Date(last))) : "–";
  }

  showHead(partial) {
    const place = this.querySelector(".attestation-qui");
    const { titre, sansNom } = place.dataset;
    const nom = this.typed.value.trim() || sansNom;
    place.textContent = this.phrase(partial ? "entete-en-cours" : "entete", { nom, titre });
  }

  imprimer() {
    const root = document.documentElement;
    [root.dataset.impression, this.sheet.dataset.feuille] = ["attestation", ""];
    const leave = () => {
      delete root.dataset.impression;
      delete this.sheet.dataset.feuille;
    };
    addEventListener("afterprint", leave, { once: true });
    print();
  }
}

// « module 3 », « test final »
function nameStep(row) {
  const [name] = row.querySelector("th").textContent.split(/\s:/);
  return name[0].toLowerCase() + name.slice(1);
}

customElements.define("course-attestation", CourseAttestation);
