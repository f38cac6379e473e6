// Tells an LMS of each answer, one after the other. One that keeps none is not asked again.
import { writeDecimal, writeSpan } from "./lesson.js";

const TYPES = { choix: "choice", plusieurs: "choice", "vrai-faux": "true-false", ordre: "sequencing", nombre: "numeric" };

export class Interactions {
  constructor(lms) {
    const count = lms.get("cmi.interactions._count");
    [this.lms, this.next, this.open, this.left] = [lms, Number(count), /^\d+$/.test(count), []];
  }

  // The order of the fields is that of what each depends on: an answer has no form before its type is known.
  record({ id, genre, donnee, attendue, juste, secondes }, time) {
    if (!this.open || !TYPES[genre]) return;
    const fields = {
      id,
      type: TYPES[genre],
      time,
      "correct_responses.0.pattern": writeAnswer(id, genre, attendue),
      student_response: writeAnswer(id, genre, donnee),
      result: juste ? "correct" : "wrong",
      latency: writeSpan(secondes),
    };
    for (const [name, value] of Object.entries(fields)) this.left.push([`cmi.interactions.${this.next}.${name}`, value]);
    this.next += 1;
  }

  // Tells what waits for so many milliseconds, since an LMS may take its time over each value and the page waits for it.
  // Returns the time that it took; nothing is left when the LMS keeps no interaction.
  send(budget) {
    const start = performance.now();
    while (this.left.length && performance.now() - start < budget) {
      const [name, value] = this.left.shift();
      if (this.lms.set(name, value) || !name.endsWith(".id")) continue;
      [this.open, this.left] = [false, []];
    }
    return performance.now() - start;
  }
}

// An answer in the signs of the standard: t or f, one digit, {several}, an order, a number with a decimal point.
export function writeAnswer(id, genre, values) {
  if (genre === "nombre") return writeDecimal(values[0]);
  if (genre === "vrai-faux") return values[0] === findTrue(id) ? "t" : "f";
  return genre === "plusieurs" ? `{${[...values].sort().join()}}` : values.join();
}

function findTrue(id) {
  const boxes = document.querySelectorAll(`quiz-question[data-id="${id}"] .reponses input`);
  return [...boxes].find((box) => box.closest("label").textContent.trim() === "Vrai")?.value;
}

// The hour of the clock, HH:MM:SS.
export function writeHour(date) {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}
