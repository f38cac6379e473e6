// What the elements of the course share: their sentences, their buttons, and the place where the page says, once, that
// the browser does not keep what is done.
import { fillPhrase } from "../tools/phrase.js";
import { course } from "./course-store.js";

export class CoursePart extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.addEventListener("submit", (event) => event.preventDefault());
    this.addEventListener("click", ({ target }) => {
      const action = target.closest("[data-action]")?.dataset.action;
      if (action && this[action]) this[action]();
    });
    course.version = Number(this.dataset.cours);
    this.start();
    course.subscribe((state) => {
      this.render(state);
      this.showMemory();
    });
  }

  phrase(name, values) {
    return fillPhrase(this, name, values);
  }

  // Written only when it changes, so that it is not said again at each answer.
  show(place, text) {
    const node = typeof place === "string" ? this.querySelector(place) : place;
    if (node.textContent !== text) node.textContent = text;
    node.hidden = !text;
  }

  showMemory() {
    const place = document.querySelector(".cours-memoire");
    if (!this.contains(place)) return;
    this.show(place, course.fault ? this.phrase(course.fault, { cle: course.aside }) : "");
  }
}
