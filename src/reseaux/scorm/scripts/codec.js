// A learner's state in the 4096 signs that an LMS keeps of a visit, and back. When all does not fit, the least precious
// goes first: what stood in the fields, wrong answers, earlier tests, the test left halfway. What was earned never goes:
// right answers, the time of each module, the best test. The self-assessment is not told: the page says that nobody else
// sees it.
import { readState, startState, writeState } from "../../../../docs/assets/training/course-state.js";
import { findBest } from "../../../../docs/assets/training/course-progress.js";
import { readRecord, sign, writeAnswer, writeHalfway, writeTest, writeTime } from "./records.js";

export const LONGEST = 4096;
const HEAD = /^R(\d+)\./;

// Records by what is lost with them: `forms`, the fullest first; `costs`, how dear it is to leave each for the next one.
// What has as many costs as forms may go altogether.
function listRecords({ reponses, modules, tests, encours }) {
  const best = findBest(tests);
  const records = [];
  const add = (costs, ...forms) => records.push({ costs, forms });
  if (best) add([7], writeTest(best), writeTest(best, false));
  for (const [id, answer] of Object.entries(reponses)) {
    const forms = [writeAnswer(id, answer), writeAnswer(id, answer, false)];
    if (answer.juste) add([0], ...forms);
    else add([0, 3], ...forms);
  }
  for (const [id, time] of Object.entries(modules)) add([], writeTime(id, time));
  if (encours) add([6], writeHalfway(encours));
  const others = tests.filter((test) => test !== best).sort((one, other) => other.le - one.le);
  others.forEach((test, age) => add([4 - age / 1e4, 5 - age / 1e4], writeTest(test), writeTest(test, false)));
  return records;
}

export function encode(state, limit = LONGEST) {
  const records = listRecords(state);
  const { cours, apprenant, efface } = state;
  const head = ["R1", cours.toString(36), apprenant, ...(efface ? [efface.le, efface.jusque].map((le) => le.toString(36)) : [])];
  const chosen = records.map(({ forms }) => forms[0]);
  const join = () => [head.join("."), ...chosen.filter(Boolean)].join("!");
  const losses = records.flatMap(({ costs, forms }, index) => costs.map((cost, step) => ({ cost, index, next: forms[step + 1] ?? "" })));
  losses.sort((one, other) => one.cost - other.cost);
  let size = join().length + 1;
  for (const { index, next } of losses) {
    if (size <= limit) break;
    size -= chosen[index].length - next.length + (next ? 0 : 1);
    chosen[index] = next;
  }
  return `${join()}!`;
}

// { text: the state as the course writes it, null when there is none; newer: written by a later version of the package }
export function decode(text, names) {
  const version = Number(text.match(HEAD)?.[1] ?? 0);
  if (version !== 1) return { text: null, newer: version > 1 };
  const [head, ...records] = text.split("!");
  // Nothing stands after the last sign !; what does is a record cut short, which may say another thing than it did.
  records.pop();
  const state = { ...startState(), ...readHead(head) };
  const known = new Map(names.map((name) => [sign(name), name]));
  for (const record of records) {
    try {
      readRecord(state, record, known);
    } catch {
      // Of a question that is no longer in the course, or damaged.
    }
  }
  return { text: writeState(readState(writeState(state)).state), newer: false };
}

function readHead(head) {
  const [, cours = "", apprenant, ...moments] = head.split(".");
  const [le, jusque] = moments.map((moment) => Number.parseInt(moment, 36));
  return { cours: Number.parseInt(cours, 36) || 0, apprenant, efface: le && jusque >= 0 ? { le, jusque } : null };
}
