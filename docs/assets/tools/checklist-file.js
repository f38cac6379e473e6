// The files that a reader takes away and brings back. Their words are part of their form: what is written is read again.
// `list` is { id, version, title, groups }, and a group { title, items }, an item { id, text }.
import { formatDay, today } from "./checklist-calendar.js";
import { FORMAT, isObject, readPoints, VERSION } from "./checklist-points.js";
import { formatCount } from "./number.js";

const HEAVIEST = 1024 ** 2; // octets of a file to read
const HEAD = /Fichier reseaux\.liste (\d+), liste ([a-z0-9-]+), version \d+\.$/;
const ITEM = /^[-*] \[([ xX])\] .*?(?:\(coché le (\d{4}-\d\d-\d\d)\) )?`([a-z0-9-]+)`\s*$/s;
const NOTE = /^ {2}> ?(.*)$/s;
const LOST = { title: "Points d’une version précédente", text: "Point retiré de la liste" };

// The items of the list in its order, then those of a version before it that the reader has ticked or noted.
function sort(list, points) {
  const items = list.groups.flatMap((group) => group.items);
  const known = new Set(items.map((item) => item.id));
  const lost = [...points].filter(([id, { coche, note }]) => !known.has(id) && (coche || note));
  return { items, lost: lost.map(([id]) => ({ id, text: LOST.text })) };
}

export function writeJson(list, points) {
  const { items, lost } = sort(list, points);
  const values = [...items, ...lost].map(({ id }) => [id, points.get(id)]).filter(([, point]) => point?.coche || point?.note);
  const kept = values.map(([id, { coche, note }]) => [id, { ...(coche && { coche }), ...(note && { note }) }]);
  const about = { format: FORMAT, version: VERSION, liste: list.id, version_liste: list.version, exporte_le: today() };
  return `${JSON.stringify({ ...about, points: Object.fromEntries(kept) }, null, 2)}\n`;
}

function writeItem({ id, text }, { coche = "", note = "" } = {}) {
  const line = `- [${coche ? "x" : " "}] ${text} ${coche && `(coché le ${coche}) `}\`${id}\``;
  return [line, ...(note ? note.split("\n").map((part) => (part ? `  > ${part}` : "  >")) : [])];
}

export function writeMarkdown(list, points) {
  const { items, lost } = sort(list, points);
  const groups = lost.length ? [...list.groups, { title: LOST.title, items: lost }] : list.groups;
  const done = `${formatCount(items.filter(({ id }) => points.get(id)?.coche).length, "point")} sur ${items.length}`;
  const lines = [`# ${list.title}`, ""];
  lines.push(`${done}, le ${formatDay(today())}. Fichier ${FORMAT} ${VERSION}, liste ${list.id}, version ${list.version}.`);
  for (const group of groups) {
    lines.push("", `## ${group.title}`, "", ...group.items.flatMap((item) => writeItem(item, points.get(item.id))));
  }
  return `${lines.join("\n")}\n`;
}

export async function openFile(file, list) {
  if (file.size > HEAVIEST) return { fault: "lourd" };
  try {
    return readFile(await file.text(), list);
  } catch {
    return { fault: "illisible" };
  }
}

// What a text holds: { points }, or { fault }, the name of the sentence that says what is wrong, with its words.
export function readFile(text, list) {
  return text.trimStart().startsWith("{") ? readJson(text, list) : readMarkdown(text, list);
}

// Whether a file is of this form, of a form that this page knows, and of this list.
function findFault(version, name, list) {
  if (!Number.isInteger(version) || version < 1 || typeof name !== "string") return { fault: "etranger" };
  if (version > VERSION) return { fault: "recent" };
  return name === list.id ? null : { fault: "autre-liste", liste: name.slice(0, 40) };
}

function readJson(text, list) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: "etranger" };
  }
  if (file.format !== FORMAT || !isObject(file.points)) return { fault: "etranger" };
  return findFault(file.version, file.liste, list) ?? check(file.points);
}

function check(values) {
  const { points, refused } = readPoints(values);
  return refused.length ? { fault: "point", point: refused[0].slice(0, 40) } : { points };
}

function readMarkdown(text, list) {
  const lines = text.split(/\r?\n/);
  const [, version, name] = lines.map((line) => HEAD.exec(line)).find(Boolean) ?? [];
  const fault = findFault(Number(version), name, list);
  if (fault) return fault;
  const values = {};
  let current = null;
  for (const [index, line] of lines.entries()) {
    const [item, quoted] = [ITEM.exec(line), NOTE.exec(line)];
    if (item && !Object.hasOwn(values, item[3])) {
      const [, box, day = today(), id] = item;
      current = values[id] = { coche: box === " " ? "" : day };
    } else if (quoted && current) current.note = "note" in current ? `${current.note}\n${quoted[1]}` : quoted[1];
    else if (line.trim() && !line.startsWith("#") && !HEAD.test(line)) return { fault: "ligne", ligne: index + 1 };
  }
  return check(values);
}

// Hands a text to the reader as a file.
export function saveFile(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
