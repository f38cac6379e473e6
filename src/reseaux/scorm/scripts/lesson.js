// One visit of the course, as an LMS sees it: opened, told of, saved, closed once. Each value comes in forms, the fullest
// first; what is refused is offered again in a plainer one, then less and less often.
import { isTrue } from "./lms.js";

const STATUSES = ["passed", "completed", "failed", "incomplete", "browsed", "not attempted"];
const [TRIES, SELDOM] = [3, 5];
// What is told first, should the page be closed before all is: a score, then what it means, then the rest as it came.
const FIRST = ["cmi.core.score.raw", "cmi.core.lesson_status"];

export class Lesson {
  constructor(lms) {
    [this.lms, this.wanted, this.taken, this.refusals] = [lms, new Map(), new Map(), new Map()];
    [this.running, this.sent] = [false, 0];
  }

  // Whether the LMS answers. One that was opened before, by the page that holds the course, is taken as it is.
  open() {
    this.taken.clear();
    this.running = isTrue(this.lms.call("LMSInitialize", "")) || STATUSES.includes(this.lms.get("cmi.core.lesson_status"));
    return this.running;
  }

  get(name) {
    return this.running ? this.lms.get(name) : "";
  }

  want(name, ...forms) {
    this.wanted.set(name, [...new Set(forms)]);
  }

  // Tells the LMS what it has not yet taken; `all`: what it has refused often as well.
  send({ all = false } = {}) {
    if (!this.running) return;
    const again = all || ++this.sent % SELDOM === 0;
    for (const name of new Set([...FIRST, ...this.wanted.keys()])) {
      const forms = this.wanted.get(name) ?? [];
      if (!forms.length || this.taken.get(name) === forms[0]) continue;
      const refusals = this.refusals.get(name) ?? 0;
      if (refusals >= TRIES && !again) continue;
      if (forms.some((form) => this.lms.set(name, form))) {
        this.taken.set(name, forms[0]);
        this.refusals.delete(name);
      } else {
        this.refusals.set(name, refusals + 1);
      }
    }
  }

  // Whether the LMS refuses, for now, one of these.
  refuses(...names) {
    return names.some((name) => this.refusals.has(name));
  }

  commit() {
    return this.running && isTrue(this.lms.call("LMSCommit", ""));
  }

  // Closes the visit, once: nothing is said to the LMS after.
  close() {
    if (!this.running) return;
    this.commit();
    this.lms.call("LMSFinish", "");
    this.running = false;
  }
}

// Seconds as the standard writes a duration, HHHH:MM:SS.SS, which ends at 9999 hours.
export function writeSpan(seconds) {
  const hundredths = Math.min(Math.round(Math.max(0, seconds) * 100), 9999 * 360000 + 359999);
  const [hours, minutes] = [Math.floor(hundredths / 360000), Math.floor(hundredths / 6000) % 60];
  const rest = ((hundredths % 6000) / 100).toFixed(2).padStart(5, "0");
  return `${String(hours).padStart(4, "0")}:${String(minutes).padStart(2, "0")}:${rest}`;
}

// A number with a decimal point and no more than two decimals.
export function writeDecimal(value) {
  return String(Number(Number(value).toFixed(2)));
}
