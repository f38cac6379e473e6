// The quiz of a module: its score, and the time spent on its page. The questions of a bank belong to the test.
import { watchTime } from "./course-clock.js";
import { CoursePart } from "./course-part.js";
import { course } from "./course-store.js";
import { followHiddenReferences } from "./hidden-reference.js";
import "./quiz-question.js";

let watched = false;

class CourseQuiz extends CoursePart {
  connectedCallback() {
    const drawn = "banque" in this.dataset && document.querySelector("course-test");
    if (!drawn) super.connectedCallback();
  }

  start() {
    this.questions = [...this.querySelectorAll("quiz-question")];
    for (const question of this.questions) {
      question.querySelector(".question-boutons").hidden = false;
      question.restore({ fields: true });
    }
    this.querySelector(".quiz-fin").hidden = false;
    this.addEventListener("keydown", ({ key, target }) => {
      if (key === "Enter" && target.type === "text") target.closest("quiz-question").button.click();
    });
    if (watched || "banque" in this.dataset) return;
    watched = true;
    const flush = watchTime(keepTime);
    document.addEventListener("formation:reponse", flush);
  }

  render({ reponses }) {
    for (const question of this.questions) question.restore();
    const [total, nombre] = [this.questions.length, this.questions.filter(({ name }) => reponses[name]?.juste).length];
    this.querySelector(".quiz-score").textContent = this.phrase(nombre === total ? "score-entier" : "score", { nombre, total });
  }

  recommencer() {
    for (const question of this.questions) question.empty();
    this.questions[0].focusAnswer();
  }
}

// Adds to the module that shows; nothing is written before the learner has done something.
function keepTime(seconds) {
  const quiz = [...document.querySelectorAll("course-quiz:not([data-banque])")].find((node) => node.checkVisibility());
  if (!quiz || !course.isStarted) return false;
  const fin = course.now();
  course.change(({ modules }) => {
    const { secondes = 0, debut = fin - seconds * 1000 } = modules[quiz.dataset.nom] ?? {};
    modules[quiz.dataset.nom] = { secondes: secondes + seconds, debut, fin: Math.max(fin, modules[quiz.dataset.nom]?.fin ?? 0) };
  });
  return true;
}

followHiddenReferences();
customElements.define("course-quiz", CourseQuiz);
