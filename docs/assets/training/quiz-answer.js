// What a learner has put in the fields of a question, and whether it is right: one reading for each kind of question.
// `raw` is what the fields hold, to fill them again; `given`, the answers in the order that the learner gives.
import { parseNumber } from "../tools/number.js";

const NUMBER = /^[-−]?\d[\d\s\u00a0\u202f.,]*/;
const CLOSE = 1e-9;

const list = (question, selector) => [...question.querySelectorAll(selector)];
const boxes = (question) => list(question, ".reponses input");
const ranks = (question) => list(question, ".reponses li").sort((one, other) => one.dataset.reponse - other.dataset.reponse);
const select = (item) => item.querySelector("select");
const corrections = (question) => question.corrections;
const isRight = (item) => "juste" in item.dataset;

// « 1 000 », « 48.9 » or « 150 membres » as a number, null when it is none or more than one.
export function readTyped(text) {
  const number = text.trim().match(NUMBER)?.[0] ?? "";
  return /\d/.test(text.trim().slice(number.length)) ? null : parseNumber(number.replace(/[\s.,]+$/, ""));
}

function readChecked(question, fault) {
  const given = boxes(question).filter((box) => box.checked).map((box) => box.value).sort(); // few: one digit each
  return { raw: given, given, fault: given.length ? "" : fault, field: boxes(question)[0] };
}

function fillChecked(question, raw) {
  for (const box of boxes(question)) box.checked = raw.includes(box.value);
}

function readOrder(question) {
  const items = ranks(question);
  const raw = items.map((item) => select(item).value);
  const double = raw.findIndex((rank, index) => rank && raw.indexOf(rank) < index);
  const missing = raw.indexOf("");
  const given = [...items].sort((one, other) => select(one).value - select(other).value).map((item) => item.dataset.reponse);
  if (double >= 0) return { raw, given: [], fault: "rang-double", values: { rang: raw[double] }, field: select(items[double]) };
  if (missing >= 0) return { raw, given: [], fault: "rang-manquant", field: select(items[missing]) };
  return { raw, given, fault: "" };
}

function readNumber(question) {
  const [field] = boxes(question);
  const text = field.value.trim().slice(0, 40);
  const value = text ? readTyped(text) : null;
  const [raw, given] = [text ? [text] : [], value === null ? [] : [String(value)]];
  const fault = value === null ? (text ? "nombre-faux" : "nombre-vide") : "";
  return { raw, given, fault, values: { texte: text }, field };
}

// What is told of each answer: its item of the corrected answers, whether it is well answered, the words before it.
function judgeChosen(question, [given]) {
  const items = corrections(question).filter((item) => item.dataset.reponse === given);
  return items.map((item) => ({ item, good: isRight(item) }));
}

function judgeSeveral(question, given) {
  return corrections(question).map((item) => {
    const checked = given.includes(item.dataset.reponse);
    const good = checked === isRight(item);
    return { item, good, head: `${checked ? "cochee" : "laissee"}-${good ? "juste" : "faux"}` };
  });
}

// An item out of its rank keeps its explanation for later: it would tell the rank.
function judgeOrder(question, given) {
  return corrections(question).map((item, index) => {
    const good = given[index] === item.dataset.reponse;
    return { item, good, head: good ? "rang-juste" : "rang-faux", quiet: !good };
  });
}

function judgeNumber(question, [given]) {
  const off = ({ dataset }) => Math.abs(dataset.nombre - given) > Number(dataset.ecart) + CLOSE;
  const items = corrections(question);
  const found = [...items.filter(isRight), ...items].find((item) => item.dataset.nombre && !off(item));
  const item = found ?? items.find(({ dataset }) => !dataset.nombre);
  return [{ item, good: isRight(item) }];
}

const one = { read: (question) => readChecked(question, "rien-choisi"), fill: fillChecked, judge: judgeChosen };
const KINDS = {
  choix: one,
  "vrai-faux": one,
  plusieurs: { read: (question) => readChecked(question, "rien-coche"), fill: fillChecked, judge: judgeSeveral, partly: "choix-justes" },
  ordre: {
    read: readOrder,
    fill: (question, raw) => ranks(question).forEach((item, index) => (select(item).value = raw[index] ?? "")),
    judge: judgeOrder,
    partly: "rangs-justes",
  },
  nombre: { read: readNumber, fill: (question, raw) => ([boxes(question)[0].value] = [raw[0] ?? ""]), judge: judgeNumber },
};

export function readAnswer(question) {
  return KINDS[question.dataset.genre].read(question);
}

export function fillAnswer(question, raw) {
  KINDS[question.dataset.genre].fill(question, raw);
}

// { right, told: [{ item, good, head, quiet }], verdict: the name of a sentence, values }
export function judge(question, given) {
  const { judge: run, partly } = KINDS[question.dataset.genre];
  const told = run(question, given);
  const right = told.every(({ good }) => good);
  const values = { nombre: told.filter(({ good }) => good).length, total: told.length };
  return { right, told, verdict: right ? "juste" : (partly ?? "fausse"), values };
}

// The right answer, in the same form as `given`.
export function findExpected(question) {
  const { genre } = question.dataset;
  if (genre === "ordre") return corrections(question).map((item) => item.dataset.reponse);
  return corrections(question).filter(isRight).map(({ dataset }) => (genre === "nombre" ? dataset.nombre : dataset.reponse));
}
