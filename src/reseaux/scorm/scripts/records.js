// The parts of a learner's state as short records, in signs that no LMS changes: letters, digits, and - _ . ! ~ *
// A question is four signs drawn from its name, so that another version of the course still knows it.
import { draw } from "../../../../docs/assets/training/course-shuffle.js";

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const WIDTH = 4;

export function sign(text) {
  const drawn = draw(text);
  return Array.from({ length: WIDTH }, (_, place) => SIGNS[(drawn >>> (6 * place)) & 63]).join("");
}

const short = (number) => Math.floor(number).toString(36);
const long = (text) => {
  if (!/^[0-9a-z]{1,11}$/.test(text)) throw new SyntaxError(text);
  return Number.parseInt(text, 36);
};

// What stands in the fields of a question: each text after a hyphen, other signs than letters and digits by their number.
const writeTexts = (texts) =>
  texts.map((text) => `-${text.replace(/[^A-Za-z0-9]/g, (unit) => `~${short(unit.charCodeAt(0))}~`)}`).join("");
const readTexts = (text) =>
  text.split("-").slice(1).map((each) => each.replace(/~(\w+)~/g, (_, unit) => String.fromCharCode(long(unit))));

const writeNames = (names) => names.map(sign).join("");
// By place, undefined where the course has no such question any more.
const readNames = (text, known) => (text.match(/.{4}/g) ?? []).map((each) => known.get(each));

function readName(text, known) {
  const name = known.get(text.slice(0, WIDTH));
  if (!name) throw new SyntaxError(text);
  return [name, text.slice(WIDTH)];
}

export const writeAnswer = (id, { juste, essais, le, reponse }, whole = true) =>
  `a${sign(id)}${juste ? 1 : 0}${short(essais)}.${short(le)}.${whole ? writeTexts(reponse) : ""}`;
export const writeTime = (id, { secondes, debut, fin }) => `m${sign(id)}${short(secondes)}.${short(debut)}.${short(fin)}`;

export function writeTest({ le, score, sur, secondes, questions, justes }, whole = true) {
  const right = questions.map((name) => (justes.includes(name) ? 1 : 0)).join("");
  return ["t", ...[le, score, sur, secondes].map(short), ...(whole ? [writeNames(questions), right] : ["", ""])].join(".");
}

export function writeHalfway({ debut, le, secondes, questions, donnees }) {
  const given = Object.entries(donnees).map(([id, texts]) => `${sign(id)}${writeTexts(texts)}`);
  return ["e", ...[debut, le, secondes].map(short), writeNames(questions), given.join("*")].join(".");
}

// Reads a record into a state; throws SyntaxError for one that cannot be read or that speaks of nothing known.
const READERS = {
  a: (state, text, known) => {
    const [id, rest] = readName(text, known);
    const [head, le, texts] = rest.split(".");
    state.reponses[id] = { juste: head[0] === "1", essais: long(head.slice(1)), reponse: readTexts(texts), le: long(le) };
  },
  m: (state, text, known) => {
    const [id, rest] = readName(text, known);
    const [secondes, debut, fin] = rest.split(".").map(long);
    state.modules[id] = { secondes, debut, fin };
  },
  t: (state, text, known) => {
    const [, le, score, sur, secondes, names, right] = text.split(".");
    const questions = readNames(names, known);
    const justes = questions.filter((name, index) => name && right[index] === "1");
    const counts = { le: long(le), score: long(score), sur: long(sur), secondes: long(secondes) };
    state.tests.push({ ...counts, questions: questions.filter(Boolean), justes });
  },
  e: (state, text, known) => {
    const [, debut, le, secondes, names, given] = text.split(".");
    const donnees = {};
    for (const each of given ? given.split("*") : []) {
      const name = known.get(each.slice(0, WIDTH));
      if (name) donnees[name] = readTexts(each.slice(WIDTH));
    }
    const questions = readNames(names, known).filter(Boolean);
    state.encours = { debut: long(debut), le: long(le), secondes: long(secondes), questions, donnees };
  },
};

export function readRecord(state, text, known) {
  READERS[text[0]]?.(state, text.slice(1), known);
}
