// The final test: questions drawn from the bank of the page, answered in one go, told of at the end. What is answered is
// kept as it comes, so that a test left halfway goes on at the next visit.
import { formatDay, today } from "../tools/checklist-calendar.js";
import { watchTime } from "./course-clock.js";
import { CoursePart } from "./course-part.js";
import { findBest } from "./course-progress.js";
import "./course-quiz.js";
import { drawQuestions } from "./course-shuffle.js";
import { course } from "./course-store.js";
import { fillAnswer, readAnswer } from "./quiz-answer.js";
import { closeQuestion, findQuestion, hideBanks, lendQuestions, listBanks } from "./test-bank.js";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

class CourseTest extends CoursePart {
  start() {
    [this.count, this.pass] = [Number(this.dataset.questions), Number(this.dataset.seuil)];
    this.banks = [...this.querySelectorAll(".test-modules [data-banque]")].map(({ dataset }) => dataset.banque);
    this.form = this.querySelector("form");
    hideBanks(this.banks);
    this.form.addEventListener("input", ({ target }) => this.keep(target.closest("quiz-question")));
    this.flush = watchTime((seconds) => this.addTime(seconds));
    this.open("accueil");
  }

  // Shows the welcome, the questions, or the questions under the result.
  open(stage) {
    this.stage = stage;
    this.form.hidden = stage === "accueil";
    for (const name of ["accueil", "resultat"]) this.querySelector(`.test-${name}`).hidden = stage !== name;
    this.querySelector(".test-fin").hidden = stage !== "copie";
  }

  render({ encours, tests }) {
    const best = findBest(tests);
    this.show(".test-meilleur", best ? this.tellBest(best) : "");
    this.show("[data-action=commencer]", this.phrase(encours ? "reprendre" : best ? "recommencer" : "commencer"));
    if (this.stage === "copie") this.showProgress();
  }

  tellBest({ score, sur, le }) {
    const values = { score, sur, date: formatDay(today(new Date(le))) };
    return `${this.phrase("meilleur", values)} ${this.phrase(score >= this.pass ? "reussi" : "non-reussi", { seuil: this.pass })}`;
  }

  // ── Drawing, answering ──
  commencer() {
    this.sheet = this.findSheet();
    course.change((state) => (state.encours = this.sheet));
    lendQuestions(this.form.querySelector("ol"), this.sheet.questions);
    this.questions = this.sheet.questions.map(findQuestion);
    for (const question of this.questions) fillAnswer(question, this.sheet.donnees[question.name] ?? []);
    this.open("copie");
    this.showProgress();
    (this.questions.find((question) => readAnswer(question).fault) ?? this.questions[0]).focusAnswer();
  }

  // The test left halfway, without the questions that are no longer in the bank; or a new one.
  findSheet() {
    const { apprenant, tests, encours } = course.state;
    const [debut, banks] = [course.now(), listBanks(this.banks)];
    const left = encours?.questions.filter((name) => banks.flat().includes(name)) ?? [];
    const drawn = drawQuestions(banks, this.count, apprenant, tests.map(({ questions }) => questions));
    const questions = [...left, ...drawn.filter((name) => !left.includes(name))].slice(0, this.count);
    return { debut, secondes: 0, donnees: {}, ...encours, le: debut, questions };
  }

  keep(question) {
    this.sheet.donnees[question.name] = readAnswer(question).raw;
    this.hold();
  }

  addTime(seconds) {
    if (this.stage === "copie") {
      this.sheet.secondes += seconds;
      this.hold();
    }
    return true;
  }

  // Keeps the sheet with what another tab has answered of it.
  hold() {
    course.change((state) => {
      const others = state.encours?.debut === this.sheet.debut ? state.encours.donnees : {};
      this.sheet = { ...this.sheet, le: course.now(), donnees: { ...others, ...this.sheet.donnees } };
      state.encours = this.sheet;
    });
  }

  showProgress() {
    const nombre = this.questions.filter((question) => !readAnswer(question).fault).length;
    this.show(".test-avancement", this.phrase("avancement", { nombre, total: this.questions.length }));
    if (nombre === this.questions.length) this.show(".test-manque", "");
  }

  // ── Ending ──
  terminer() {
    const answers = this.questions.map(readAnswer);
    const missing = this.questions.flatMap((question, index) => (question.accept(answers[index]) ? [] : [index]));
    const numeros = LIST.format(missing.map((index) => String(index + 1)));
    this.show(".test-manque", missing.length ? this.phrase("manque", { numeros }) : "");
    if (missing.length) return this.questions[missing[0]].leadTo(answers[missing[0]].field);
    this.flush();
    const attempt = course.state.tests.length + 1;
    const right = this.questions.filter((question, index) => this.correct(question, answers[index].given, attempt));
    this.finish(right.map(({ name }) => name));
  }

  correct(question, given, attempt) {
    const { right } = question.tell(given);
    closeQuestion(question, right ? null : this.querySelector(`[data-banque="${question.name.split("-")[0]}"]`));
    question.report(given, right, attempt);
    return right;
  }

  finish(justes) {
    const { questions, secondes, debut } = this.sheet;
    const [score, sur] = [justes.length, questions.length];
    const test = { le: Math.max(course.now(), debut), score, sur, secondes, questions, justes };
    this.open("resultat");
    course.change((state) => {
      state.tests.push(test);
      state.encours = null;
    });
    const [reussi, values] = [score >= this.pass, { score, sur, seuil: this.pass }];
    this.show(".test-note", this.phrase("note", values));
    this.show(".test-verdict", this.phrase(reussi ? "reussi" : "non-reussi", values));
    const result = this.querySelector(".test-resultat");
    result.dataset.bilan = reussi ? "juste" : "faux";
    result.focus();
    const detail = { score, sur, seuil: this.pass, reussi };
    document.dispatchEvent(new CustomEvent("formation:test", { detail }));
  }
}

customElements.define("course-test", CourseTest);
