// Joins the course to an LMS: finds it, takes up where the learner left, reports what is done, closes the visit. An LMS
// that is absent, or that fails, leaves the course as any page, with the memory of this browser.
import { watchTime } from "../../../../docs/assets/training/course-clock.js";
import { findBest } from "../../../../docs/assets/training/course-progress.js";
import { course } from "../../../../docs/assets/training/course-store.js";
import { decode, encode } from "./codec.js";
import { Interactions, writeHour } from "./interactions.js";
import { Lesson, writeDecimal, writeSpan } from "./lesson.js";
import { findApi, Lms } from "./lms.js";

const LAST = 1000; // milliseconds for the answers that wait, as the page closes
const RANKS = ["failed", "completed", "passed"]; // a status is never taken back for one before it

export class Session {
  // `names`: of the questions and modules; `seuil`: right answers that pass; `questions`: of the modules.
  constructor({ names, seuil, questions }, keeper, parts) {
    Object.assign(this, { names, seuil, questions, keeper, parts });
    [this.lesson, this.waiting, this.seconds] = [null, [], 0];
    this.flush = watchTime((seconds) => (this.seconds += seconds) > 0);
  }

  // Whether an LMS is there and answers; then everything that it knows is taken in.
  connect() {
    const api = findApi();
    this.seen = Boolean(api);
    const lesson = api && new Lesson(new Lms(api));
    if (!lesson?.open()) return false;
    this.lesson = lesson;
    this.quiet = ["browse", "review"].includes(lesson.get("cmi.core.lesson_mode"));
    this.graded = !this.quiet && lesson.get("cmi.core.credit") !== "no-credit";
    this.status = lesson.get("cmi.core.lesson_status");
    this.score = Number(lesson.get("cmi.core.score.raw").replace(",", ".")) || 0;
    this.takeUp();
    return true;
  }

  takeUp() {
    const { text, newer } = decode(this.lesson.get("cmi.suspend_data"), this.names);
    const place = this.lesson.get("cmi.core.lesson_location");
    const student = this.lesson.get("cmi.core.student_id");
    this.left = newer;
    if (!this.quiet) this.interactions = new Interactions(this.lesson.lms);
    this.keeper.settle(student, text);
    if (place && !this.parts.moved) this.place = place;
  }

  record(detail) {
    const told = [detail, writeHour(new Date())];
    if (this.lesson?.running) this.interactions?.record(...told);
    else this.waiting?.push(told);
  }

  // Without an LMS, what waited for it is dropped: there is nobody to tell.
  settle() {
    if (this.interactions) for (const told of this.waiting ?? []) this.interactions.record(...told);
    this.waiting = null;
  }

  // Opens another visit after one that was closed too soon.
  reopen() {
    if (!this.lesson || this.lesson.running || !this.lesson.open()) return;
    this.seconds = 0;
    if (!this.quiet) this.interactions = new Interactions(this.lesson.lms);
  }

  // Says to the LMS all that has changed; `commit`: and asks it to save.
  report({ commit = false } = {}) {
    if (!this.lesson?.running || this.quiet) return;
    this.prepare();
    if (commit) this.lesson.want("cmi.core.session_time", writeSpan(this.seconds));
    this.lesson.send();
    if (commit) this.lesson.commit();
  }

  prepare() {
    const { state } = course;
    const want = this.lesson.want.bind(this.lesson);
    const best = findBest(state.tests);
    if (best && this.graded) this.wantScore((100 * best.score) / best.sur);
    if (this.graded) this.wantStatus(best);
    if (!this.left) want("cmi.suspend_data", ...[4096, 1024, 255].map((limit) => encode(state, limit)));
    want("cmi.core.lesson_location", this.parts.place);
    want("cmi.core.exit", this.isDone(state) ? "" : "suspend");
  }

  wantScore(percent) {
    this.score = Math.max(this.score, percent);
    this.lesson.want("cmi.core.score.raw", writeDecimal(this.score), String(Math.floor(this.score)));
    this.lesson.want("cmi.core.score.min", "0");
    this.lesson.want("cmi.core.score.max", "100");
  }

  wantStatus(best) {
    const status = best ? (this.passes(best) ? "passed" : "failed") : "incomplete";
    if (best ? RANKS.indexOf(status) <= RANKS.indexOf(this.status) : RANKS.includes(this.status)) return;
    this.status = status;
    this.lesson.want("cmi.core.lesson_status", status, status === "passed" ? "completed" : "incomplete");
  }

  passes({ score }) {
    return score >= this.seuil;
  }

  // Passed, and nothing left to answer: the next visit has nothing to take up.
  isDone({ tests, reponses }) {
    return tests.some((test) => this.passes(test)) && this.questions.every((name) => reponses[name]);
  }

  close() {
    if (!this.lesson?.running) return;
    this.flush();
    this.lesson.want("cmi.core.session_time", writeSpan(this.seconds));
    if (!this.quiet) this.prepare();
    this.lesson.send({ all: true });
    this.interactions?.send(LAST);
    this.lesson.close();
  }

  // What to say of where progress is kept: the name of a sentence.
  get told() {
    if (!this.lesson) return this.keeper.kept ? "navigateur" : "page";
    if (!this.lesson.running) return "fermee";
    if (this.quiet) return "consultation";
    const refused = this.lesson.refuses("cmi.suspend_data", "cmi.core.score.raw", "cmi.core.lesson_status");
    return refused ? (this.keeper.kept ? "secours" : "secours-page") : "plateforme";
  }
}
