// The fields of a learner's state, and how each is read from what may be damaged; course-joins.js joins them.
//   reponses  by question: { juste, essais, reponse: [..], le }; what was right once stays so
//   modules   by module: { secondes, debut, fin }
//   auto      by statement: { rang, le }, before the course; bilan, the same after it
//   tests     those finished: { le, score, sur, secondes, questions: [..], justes: [..] }
//   encours   the test left halfway: { debut, le, secondes, questions: [..], donnees: { question: [..] } }
// Moments are in milliseconds, durations in seconds.
const LATEST = 1e14; // milliseconds: a moment after it is none
const LONGEST = 1e8; // seconds
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function readMoment(value) {
  return value > 0 && value < LATEST ? Math.floor(value) : 0;
}

const isMoment = (value) => Number.isFinite(value) && value >= 0 && value < LATEST;
const isCount = (value) => Number.isInteger(value) && value >= 0 && value < LONGEST;
const isName = (value) => typeof value === "string" && value.length <= 40 && ID.test(value);
const isList = (value, isItem, most) => Array.isArray(value) && value.length <= most && value.every(isItem);
const isText = (value) => typeof value === "string" && value.length <= 40;
const areGiven = (value) => isObject(value) && Object.entries(value).every(([id, given]) => isName(id) && isList(given, isText, 12));

const isAnswer = (value) => typeof value?.juste === "boolean" && isCount(value.essais) && isList(value.reponse, isText, 12) && isMoment(value.le);
const isTime = (value) => isCount(value?.secondes) && isMoment(value.debut) && isMoment(value.fin);
const isRank = (value) => isCount(value?.rang) && isMoment(value.le);
const isTest = (value) =>
  isCount(value?.score) && isCount(value.sur) && value.score <= value.sur && isCount(value.secondes) && isMoment(value.le) &&
  isList(value.questions, isName, 100) && isList(value.justes, isName, 100);
const isHalfway = (value) =>
  isMoment(value?.debut) && isMoment(value.le) && isCount(value.secondes) && isList(value.questions, isName, 100) && areGiven(value.donnees);

function pick(value, names) {
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

// What is right of an object, by identifier.
function readMap(isRight, names) {
  return (value) => {
    const entries = Object.entries(isObject(value) ? value : {});
    const right = entries.filter(([id, entry]) => isName(id) && isRight(entry));
    const whole = (value === undefined || isObject(value)) && right.length === entries.length;
    return { value: Object.fromEntries(right.map(([id, entry]) => [id, pick(entry, names)])), whole };
  };
}

function readTests(value = []) {
  const tests = Array.isArray(value) ? value.filter(isTest) : [];
  const names = ["le", "score", "sur", "secondes", "questions", "justes"];
  return { value: tests.map((test) => pick(test, names)), whole: Array.isArray(value) && tests.length === value.length };
}

function readHalfway(value = null) {
  const right = value !== null && isHalfway(value);
  const names = ["debut", "le", "secondes", "questions", "donnees"];
  return { value: right ? pick(value, names) : null, whole: right || value === null };
}

// How each field is read: what is right of it, and whether all of it is.
export const READERS = {
  reponses: readMap(isAnswer, ["juste", "essais", "reponse", "le"]),
  modules: readMap(isTime, ["secondes", "debut", "fin"]),
  auto: readMap(isRank, ["rang", "le"]),
  bilan: readMap(isRank, ["rang", "le"]),
  tests: readTests,
  encours: readHalfway,
};
