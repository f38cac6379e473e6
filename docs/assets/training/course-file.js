// The file that a learner takes away and brings back: the state itself.
import { today } from "../tools/checklist-calendar.js";
import { saveFile } from "../tools/checklist-file.js";
import { readState, writeState } from "./course-state.js";

const HEAVIEST = 1024 ** 2; // octets of a file to read

// Hands the state over, and returns the name of its file.
export function exportState(state) {
  const name = `formation-${today()}.json`;
  saveFile(name, "application/json", `${JSON.stringify(JSON.parse(writeState(state)), null, 2)}\n`);
  return name;
}

// { state }, or { fault }, the name of the sentence that says what is wrong.
export async function openState(file) {
  if (file.size > HEAVIEST) return { fault: "lourd" };
  let text;
  try {
    text = await file.text();
  } catch {
    return { fault: "illisible" };
  }
  const { state, whole, newer, ours } = readState(text);
  if (newer) return { fault: "recent" };
  return whole ? { state } : { fault: ours ? "abime" : "etranger" };
}
