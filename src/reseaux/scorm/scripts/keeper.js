// Keeps the state of the course for the store: in this page, in what the LMS gives and takes, and in this browser, under a
// key of this learner alone, since a room or an office shares its machines.
import { BrowserMemory } from "../../../../docs/assets/tools/browser-memory.js";
import { FORMAT, mergeStates, readState, writeState } from "../../../../docs/assets/training/course-state.js";
import { draw } from "../../../../docs/assets/training/course-shuffle.js";

export class LmsKeeper {
  constructor() {
    [this.text, this.memory, this.kept] = [null, null, false];
    [this.change, this.written] = [() => {}, () => {}];
  }

  // What this page knows, and what another of this browser has written since.
  read() {
    const other = this.memory?.read();
    if (typeof other === "string" && other !== this.last) this.fold(other);
    return this.text;
  }

  write(text) {
    this.text = text;
    this.keep();
    this.written();
    return true; // this page holds it at least; what it says of where is not the store's to say
  }

  keep() {
    if (!this.memory || this.text === null) return;
    this.kept = this.memory.write(this.text);
    this.last = this.text;
  }

  listen(change) {
    this.change = change;
  }

  // Once it is known who learns: `student`, the name that the LMS gives them, null without an LMS; empty when it gives
  // none, and then this browser keeps nothing, since it could show it to another. `text`: what the LMS has kept.
  settle(student, text) {
    if (text) this.fold(text);
    if (student !== "") this.open(student === null ? FORMAT : `${FORMAT}.${draw(student).toString(36)}`);
    this.change();
  }

  open(key) {
    this.memory = new BrowserMemory(key);
    this.memory.listen(() => this.change());
    this.kept = this.memory.read() !== undefined;
    this.read();
    this.keep();
  }

  // Joins a text with what is known; one that cannot be read whole is set aside first, a later version's is left alone.
  fold(text) {
    this.last = text;
    const { state, whole, newer, ours } = readState(text);
    if (newer || (!whole && !this.memory?.setAside(text))) [this.memory, this.kept] = [null, false];
    if (!ours || newer) return;
    this.text = this.text === null ? writeState(state) : writeState(mergeStates(state, readState(this.text).state));
  }
}
