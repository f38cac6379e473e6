// What a learner has done: read from a text that may be damaged, joined with what another tab or file holds, written.
// The fields are those of course-fields.js. Joining takes nothing away: what was right stays right, the best and the
// latest win, and the order in which states are joined does not matter.
import { isObject, READERS, readMoment } from "./course-fields.js";
import { JOINS } from "./course-joins.js";

export const [FORMAT, VERSION] = ["reseaux.formation", 1];
const SEED = /^[a-z0-9]{1,16}$/;
const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

// Nothing done yet, by a learner whose answers get an order of their own.
export function startState() {
  const seed = [...crypto.getRandomValues(new Uint8Array(8))].map((octet) => ALPHABET[octet % ALPHABET.length]).join("");
  return { cours: 0, apprenant: seed, reponses: {}, modules: {}, auto: {}, bilan: {}, tests: [], encours: null, efface: null };
}

// Whether there is anything that would be a pity to lose.
export function isStarted({ reponses, modules, auto, bilan, tests, encours }) {
  return Boolean(tests.length || encours || [reponses, modules, auto, bilan].some((part) => Object.keys(part).length));
}

// The state of a text as far as it can be read; `whole`: all of it could be; `newer`: another version of this site has
// written it, and may hold what this one does not know; `ours`: it is the state of a course at all.
export function readState(text) {
  const state = startState();
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { state, whole: false, newer: false, ours: false };
  }
  const [format, version] = Array.isArray(value?.format) ? value.format : [];
  const ours = format === FORMAT && Number.isInteger(version) && version > 0;
  let whole = ours;
  if (!ours) return { state, whole, newer: false, ours };
  if (Number.isInteger(value.cours) && value.cours > 0) state.cours = value.cours;
  if (SEED.test(value.apprenant)) state.apprenant = value.apprenant;
  if (isObject(value.efface)) state.efface = { le: readMoment(value.efface.le), jusque: readMoment(value.efface.jusque) };
  for (const [name, read] of Object.entries(READERS)) {
    const found = read(value[name]);
    state[name] = found.value;
    whole &&= found.whole;
  }
  return { state, whole, newer: version > VERSION, ours };
}

function latest(one, other) {
  if (!one || !other) return one ?? other;
  return one.le > other.le || (one.le === other.le && one.jusque >= other.jusque) ? one : other;
}

export function mergeStates(one, other) {
  const merged = { cours: Math.max(one.cours, other.cours), apprenant: [one.apprenant, other.apprenant].sort()[0] };
  merged.efface = latest(one.efface, other.efface);
  const since = merged.efface?.jusque ?? 0;
  // A test left halfway is over once it stands among the finished ones, in whichever state.
  const tests = JOINS.tests(one.tests, other.tests, since);
  const left = ({ encours, ...state }) => ({ ...state, encours: encours && isFinished(encours, tests) ? null : encours });
  const [first, second] = [left(one), left(other)];
  for (const [name, join] of Object.entries(JOINS)) merged[name] = join(first[name], second[name], since);
  return merged;
}

function isFinished({ debut, questions }, tests) {
  return tests.some((test) => test.le >= debut && test.questions.join() === questions.join());
}

function sort(value) {
  if (Array.isArray(value)) return value.map(sort);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sort(inner)]));
}

// Always in the same order, so that two tabs that hold the same write the same.
export function writeState({ encours, efface, ...state }) {
  return JSON.stringify({ format: [FORMAT, VERSION], ...sort({ ...state, ...(encours && { encours }), ...(efface && { efface }) }) });
}
