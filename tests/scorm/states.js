// States that learners could have, drawn from a seed; and whether they come back from what an LMS keeps of them.
import { findBest } from "/docs/assets/training/course-progress.js";
import { draw } from "/docs/assets/training/course-shuffle.js";
import { mergeStates, startState, writeState } from "/docs/assets/training/course-state.js";
import { decode, encode } from "/src/reseaux/scorm/scripts/codec.js";

const range = (most, make) => Array.from({ length: most }, (_, index) => make(index));
const MODULES = ["m1", "m2", "m3", "m4"];
const ASKED = MODULES.flatMap((name) => range(8, (index) => `${name}-question-${index}`));
const BANK = ["b1", "b2", "b3", "b4"].flatMap((name) => range(14, (index) => `${name}-sujet-${index}`));
const NAMES = [...ASKED, ...BANK, ...MODULES];
const SIGNS = "aZ0,-!~.*é{\ud83d";

// `size`: the longest text of a field; `attempts`: the most tests.
class Inventor {
  constructor({ seed, size, attempts }) {
    Object.assign(this, { seed, size, attempts, turn: 0 });
  }

  roll(most) {
    return draw(`${this.seed} ${this.turn++}`) % most;
  }

  moment() {
    return 1764300000000 + this.roll(4000000000);
  }

  texts() {
    return range(this.roll(13), () => range(this.roll(this.size), () => SIGNS[this.roll(SIGNS.length)]).join(""));
  }

  questions() {
    return [...new Set(range(12, () => BANK[this.roll(BANK.length)]))];
  }

  answer() {
    return { juste: this.roll(2) > 0, essais: 1 + this.roll(99), reponse: this.texts(), le: this.moment() };
  }

  test() {
    const questions = this.questions();
    const justes = questions.filter(() => this.roll(2));
    return { le: this.moment(), score: justes.length, sur: questions.length, secondes: this.roll(9999), questions, justes };
  }

  halfway() {
    const questions = this.questions();
    const donnees = Object.fromEntries(questions.filter(() => this.roll(2)).map((name) => [name, this.texts()]));
    return { debut: this.moment(), le: this.moment(), secondes: this.roll(999), questions, donnees };
  }

  // As the store holds it: in order, and without a test that is over.
  state() {
    const state = startState();
    state.cours = 1 + this.roll(3);
    for (const id of ASKED) if (this.roll(3)) state.reponses[id] = this.answer();
    for (const id of MODULES)
      if (this.roll(3)) state.modules[id] = { secondes: this.roll(9999), debut: this.moment(), fin: this.moment() };
    state.tests = range(this.roll(this.attempts + 1), () => this.test());
    if (this.roll(2)) state.encours = this.halfway();
    if (!this.roll(4)) state.efface = { le: 1000 + this.roll(99), jusque: this.roll(2) ? 1000 : 0 };
    return mergeStates(state, startState());
  }
}

function read(text) {
  const { encours = null, efface = null, ...rest } = JSON.parse(text);
  return mergeStates({ ...startState(), ...rest, encours, efface }, startState());
}

// All that a state says, but the seed, which joining draws again.
const essence = (state) => writeState({ ...state, apprenant: "" });

function listLosses(before, after) {
  const losses = [];
  for (const [id, { juste, essais }] of Object.entries(before.reponses))
    if (juste && !(after.reponses[id]?.juste && after.reponses[id].essais === essais)) losses.push(id);
  for (const [id, { secondes, fin }] of Object.entries(before.modules))
    if (after.modules[id]?.secondes !== secondes || after.modules[id].fin !== fin) losses.push(id);
  const [best, kept] = [findBest(before.tests), findBest(after.tests)];
  if (best && (best.score !== kept?.score || best.sur !== kept.sur || best.le !== kept.le)) losses.push("best test");
  return losses;
}

// { faults, longest, whole: how many came back as they were }
export function comeBack({ limit, count, ...world }) {
  const [inventor, faults, sizes] = [new Inventor(world), [], []];
  let whole = 0;
  for (let time = 0; time < count; time++) {
    const before = inventor.state();
    const text = encode(before, limit);
    const after = read(decode(text, NAMES).text);
    sizes.push(text.length);
    if (!/^[A-Za-z0-9\-_.!~*]*$/.test(text)) faults.push([time, "signs"]);
    faults.push(...listLosses(before, after).map((loss) => [time, loss]));
    if (essence(before) === essence(after)) whole += 1;
  }
  return { faults, longest: Math.max(...sizes), whole };
}

// What a text cut short, or with other signs here and there, says that is not so.
export function damage({ count, ...world }) {
  const [inventor, faults] = [new Inventor(world), []];
  for (let time = 0; time < count; time++) {
    const before = inventor.state();
    const text = encode(before);
    const after = decode(text.slice(0, 2 + inventor.roll(text.length - 2)), NAMES).text;
    const { reponses, tests } = after ? read(after) : startState();
    for (const [id, answer] of Object.entries(reponses))
      if (Object.entries(answer).some(([name, value]) => String(before.reponses[id]?.[name]) !== String(value))) faults.push([time, id]);
    for (const { le, score } of tests)
      if (!before.tests.some((test) => test.le === le && test.score === score)) faults.push([time, "test"]);
    const other = decode([...text].map((sign) => (inventor.roll(40) ? sign : "!.-~Rz"[inventor.roll(6)])).join(""), NAMES).text;
    if (other !== null) read(other);
  }
  return faults;
}
