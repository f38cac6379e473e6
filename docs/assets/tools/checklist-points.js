// The points of a checklist that a reader has ticked or noted, by id: a Map of { coche, note, modifie }, which are the
// day of the tick, the note, and the last change of either in milliseconds. A point unticked keeps its last change.
import { isDay } from "./checklist-calendar.js";

export const [FORMAT, VERSION] = ["reseaux.liste", 1];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/; // as in src/reseaux/records.py
const LATEST = 1e14; // milliseconds: a change dated later is no date

export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readMoment(value) {
  return value > 0 && value < LATEST ? Math.floor(value) : 0;
}

function readPoint(value) {
  const { coche = "", note = "", modifie = 0 } = isObject(value) ? value : {};
  const point = {
    coche: typeof coche === "string" && isDay(coche) ? coche : "",
    note: typeof note === "string" && note.trim() ? note.replace(/\r\n?/g, "\n") : "",
    modifie: readMoment(modifie),
  };
  return { point, whole: isObject(value) && point.coche === coche && typeof note === "string" };
}

// The points of an object, as far as they can be read, and the ids of those that are not as they should be.
export function readPoints(values) {
  const [points, refused] = [new Map(), []];
  for (const [id, value] of Object.entries(values)) {
    const { point, whole } = readPoint(value);
    const named = ID.test(id) && id.length <= 40;
    if (!named || !whole) refused.push(id);
    if (named) points.set(id, point);
  }
  return { points, refused };
}

// The points of a text, as far as they can be read, when all was last erased, and whether everything could be read.
export function readDocument(text) {
  try {
    const { format, version, efface, points: values } = JSON.parse(text);
    const { points, refused } = readPoints(isObject(values) ? values : {});
    const whole = isObject(values) && !refused.length && format === FORMAT && version === VERSION;
    return { points, erased: readMoment(efface), whole };
  } catch {
    return { points: new Map(), erased: 0, whole: false };
  }
}

// Always in the same order, so that two tabs that hold the same write the same.
export function writeDocument({ points, erased }) {
  const sorted = [...points].sort(([one], [other]) => (one < other ? -1 : 1));
  const about = { format: FORMAT, version: VERSION, ...(erased && { efface: erased }) };
  return JSON.stringify({ ...about, points: Object.fromEntries(sorted) });
}

// Of two states of a point, the later; of two as late, the first; and none from before all was erased.
export function keepLatest(states, erased) {
  const latest = new Map();
  for (const [id, point] of states.flatMap((points) => [...points])) {
    if (point.modifie < erased) continue;
    if (!(latest.get(id)?.modifie >= point.modifie)) latest.set(id, point);
  }
  return latest;
}

function joinNotes(mine, theirs) {
  if (mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${mine}\n${theirs}`;
}

// What others bring to my points: the ticks that I lack, and their notes after mine.
export function combine(mine, theirs) {
  const changes = new Map();
  for (const [id, { coche, note }] of theirs) {
    const old = mine.get(id) ?? { coche: "", note: "" };
    const joined = { coche: old.coche || coche, note: joinNotes(old.note, note) };
    if (joined.coche !== old.coche || joined.note !== old.note) changes.set(id, joined);
  }
  return changes;
}

// How many ticks and notes there are among some points.
export function countPoints(points) {
  const count = (field) => [...points.values()].filter((point) => point[field]).length;
  return { ticks: count("coche"), notes: count("note") };
}
