// One question: its answers in the order of this learner, checked, told of, tried again. Without this script it is read,
// answered on paper and corrected by what stands below it.
import { fillPhrase } from "../tools/phrase.js";
import { course } from "./course-store.js";
import { shuffle } from "./course-shuffle.js";
import { fillAnswer, findExpected, judge, readAnswer } from "./quiz-answer.js";

const KEPT_IN_ORDER = ["vrai-faux", "ordre", "nombre"];
let asked = performance.now(); // when the learner was done with the question before

export class QuizQuestion extends HTMLElement {
  connectedCallback() {
    if (this.corrections) return; // moved to the list of a test
    this.button = this.querySelector("[data-action=verifier]");
    [this.check, this.retry] = [this.button.textContent, this.button.dataset.reessayer];
    this.told = this.querySelector(".question-retour");
    const answers = this.querySelector(".corrige > :is(ul, ol)");
    this.corrections = [...answers.children];
    for (const item of this.corrections) item.hidden = true;
    this.told.append(answers);
    this.shuffleAnswers();
    this.button.addEventListener("click", () => (this.verdict ? this.tryAgain() : this.verify()));
    this.addEventListener("input", () => this.clear());
  }

  get name() {
    return this.dataset.id;
  }

  shuffleAnswers() {
    if (KEPT_IN_ORDER.includes(this.dataset.genre)) return;
    const [answers, corrections] = [this.querySelector(".reponses"), [...this.corrections]];
    const order = (items) => shuffle(items, course.state.apprenant, this.name);
    answers.append(...order([...answers.children]));
    corrections[0].parentElement.append(...order(corrections));
  }

  // Shows what this browser keeps of the question; its fields are filled on arrival alone.
  restore({ fields = false } = {}) {
    const kept = course.state.reponses[this.name];
    if (fields && kept) fillAnswer(this, kept.reponse);
    const state = this.querySelector(".question-etat");
    state.hidden = !kept;
    state.textContent = kept ? fillPhrase(this, kept.juste ? "deja" : "a-reprendre") : "";
    state.dataset.bilan = kept?.juste ? "juste" : "faux";
  }

  // Checks the answer in the fields; where there is none, says so and goes there.
  verify() {
    const answer = readAnswer(this);
    if (!this.accept(answer)) return answer.field.focus();
    const judged = this.tell(answer.given);
    const old = course.state.reponses[this.name];
    const le = Math.max(course.now(), (old?.le ?? 0) + 1);
    const kept = { juste: Boolean(old?.juste) || judged.right, essais: (old?.essais ?? 0) + 1, reponse: answer.raw, le };
    course.change((state) => (state.reponses[this.name] = kept));
    this.report(answer.given, judged.right, kept.essais);
  }

  // Tells beside the question what an answer lacks; true when it lacks nothing.
  accept({ fault, values, field }) {
    this.querySelector(".question-faute").textContent = fault ? fillPhrase(this, fault, values) : "";
    if (fault) field.setAttribute("aria-invalid", true);
    return !fault;
  }

  report(donnee, juste, essai) {
    const secondes = Math.round((performance.now() - asked) / 1000);
    asked = performance.now();
    const detail = { id: this.name, genre: this.dataset.genre, donnee, attendue: findExpected(this), juste, essai, secondes };
    document.dispatchEvent(new CustomEvent("formation:reponse", { detail }));
  }

  // Shows the verdict and the feedback of an answer, and returns what was judged.
  tell(given) {
    const judged = judge(this, given);
    this.verdict = judged.right ? "juste" : "faux";
    [this.told.dataset.bilan, this.button.textContent] = [this.verdict, this.retry];
    for (const { item, good, head, quiet } of judged.told) this.showAnswer(item, good, head, quiet);
    this.querySelector(".question-verdict").textContent = fillPhrase(this, judged.verdict, judged.values);
    return judged;
  }

  showAnswer(item, good, head, quiet) {
    [item.hidden, item.dataset.bilan] = [false, good ? "juste" : "faux"];
    item.querySelector(".retour-texte").hidden = Boolean(quiet);
    const field = this.querySelector(`input[value="${item.dataset.reponse}"], li.reponse[data-reponse="${item.dataset.reponse}"]`);
    if (field) field.closest(".reponse").dataset.bilan = item.dataset.bilan;
    if (!head) return;
    const first = item.querySelector("p");
    const place = first.querySelector("strong") ?? document.createElement("strong");
    if (!place.isConnected) first.prepend(place, " ");
    place.textContent = fillPhrase(this, head);
  }

  // Takes the verdict away: the answer in the fields is no longer the one it judges.
  clear() {
    this.querySelector(".question-faute").textContent = "";
    for (const field of this.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
    if (!this.verdict) return;
    this.verdict = "";
    delete this.told.dataset.bilan;
    this.button.textContent = this.check;
    this.querySelector(".question-verdict").textContent = "";
    for (const item of this.corrections) item.hidden = true;
    for (const answer of this.querySelectorAll(".reponse[data-bilan]")) delete answer.dataset.bilan;
  }

  empty() {
    this.clear();
    fillAnswer(this, []);
  }

  // From far away: the question comes into view, then the field.
  leadTo(field) {
    this.scrollIntoView();
    field.focus();
  }

  tryAgain() {
    this.clear();
    this.focusAnswer();
  }

  focusAnswer() {
    const fields = [...this.querySelectorAll(".reponses :is(input, select)")];
    (fields.find((field) => field.checked) ?? fields[0]).focus();
  }
}

customElements.define("quiz-question", QuizQuestion);
