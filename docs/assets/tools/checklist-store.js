// What this browser keeps of a checklist, and how nothing of it is lost: to another tab that writes at the same time,
// to a memory that is full or blocked, or to a kept text that cannot be read.
import { BrowserMemory } from "./browser-memory.js";
import { combine, FORMAT, keepLatest, readDocument, writeDocument } from "./checklist-points.js";

export class Store extends BrowserMemory {
  constructor(list) {
    super(`${FORMAT}.${list}`);
    [this.points, this.erased] = [new Map(), 0]; // the second, when all was last erased
    this.load();
  }

  // Takes in what is kept now, and returns it; null when it must stay as it is.
  load() {
    const text = this.read();
    // Nothing is kept any more: another tab has erased all.
    if (text === null && this.kept) this.points = new Map();
    this.kept = typeof text === "string";
    const stored = this.kept ? readDocument(text) : { points: new Map(), erased: 0, whole: true };
    this.erased = Math.max(stored.erased, this.erased);
    if (this.erased > Date.now()) this.erased = 0; // the clock was set back since: what is ticked now counts
    this.points = keepLatest([stored.points, this.points], this.erased);
    return stored.whole || this.replace(text) ? stored : null;
  }

  // What cannot be read is kept under another name before anything is written in its place.
  replace(text) {
    const aside = this.setAside(text);
    if (!aside) return false;
    this.aside = aside;
    this.save();
    return true;
  }

  save() {
    this.kept = this.write(writeDocument(this));
    if (this.kept) this.fault = this.aside ? "memoire-illisible" : "";
  }

  // Changes some fields of some points, and returns what undoes that, save where the reader has changed them again.
  change(changes) {
    const writable = this.load();
    const before = new Map();
    for (const [id, fields] of changes) {
      const old = this.points.get(id) ?? { coche: "", note: "", modifie: 0 };
      const modifie = Math.max(Date.now(), old.modifie + 1);
      before.set(id, { fields: { coche: old.coche, note: old.note }, modifie });
      this.points.set(id, { ...old, ...fields, modifie });
    }
    if (writable) this.save();
    return () => {
      this.load();
      const same = [...before].filter(([id, { modifie }]) => this.points.get(id)?.modifie === modifie);
      return this.change(same.map(([id, { fields }]) => [id, fields]));
    };
  }

  // Another tab has written, perhaps before it knew of the last change of this one: then that is written again.
  follow() {
    const stored = this.load();
    if (stored && this.kept && writeDocument(stored) !== writeDocument(this)) this.save();
  }

  // Leaves nothing of the list in this browser, and returns what undoes that.
  erase() {
    this.load();
    const [points, texts] = [this.points, this.clear()];
    this.erased = Date.now();
    [this.points, this.kept, this.aside] = [new Map(), false, ""];
    return () => {
      for (const [key, text] of texts) if (key !== this.key) this.write(text, key);
      this.load();
      return this.change(combine(this.points, points));
    };
  }
}
