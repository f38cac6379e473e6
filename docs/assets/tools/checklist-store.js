// What this browser keeps of a checklist, and how nothing of it is lost: to another tab that writes at the same time,
// to a memory that is full or blocked, or to a kept text that cannot be read.
import { combine, FORMAT, keepLatest, readDocument, writeDocument } from "./checklist-points.js";

export class Store {
  constructor(list) {
    this.key = `${FORMAT}.${list}`;
    [this.points, this.erased] = [new Map(), 0]; // the second, when all was last erased
    this.fault = ""; // the name of the sentence to tell
    this.load();
  }

  // Takes in what is kept now, and returns it; null when it must stay as it is.
  load() {
    const text = this.read(this.key);
    // Nothing is kept any more: another tab has erased all.
    if (text === null && this.kept) this.points = new Map();
    this.kept = typeof text === "string";
    const stored = this.kept ? readDocument(text) : { points: new Map(), erased: 0, whole: true };
    this.erased = Math.max(stored.erased, this.erased);
    if (this.erased > Date.now()) this.erased = 0; // the clock was set back since: what is ticked now counts
    this.points = keepLatest([stored.points, this.points], this.erased);
    return stored.whole || this.setAside(text) ? stored : null;
  }

  // A text, null where there is none, undefined where the browser refuses.
  read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      this.fault = "memoire-refusee";
      return undefined;
    }
  }

  write(key, text) {
    try {
      localStorage.setItem(key, text);
      return true;
    } catch ({ name }) {
      this.fault = /quota/i.test(name) ? "memoire-pleine" : "memoire-refusee";
      return false;
    }
  }

  // What cannot be read is kept under another name before anything is written in its place.
  setAside(text) {
    const base = `${this.key}.illisible`;
    let aside = base;
    for (let count = 2; ![null, undefined, text].includes(this.read(aside)); count++) aside = `${base}-${count}`;
    if (!this.write(aside, text)) return false;
    this.aside = aside;
    this.save();
    return true;
  }

  save() {
    this.kept = this.write(this.key, writeDocument(this));
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
    const [points, texts] = [this.points, new Map()];
    try {
      for (const key of Object.keys(localStorage)) {
        if (key !== this.key && !key.startsWith(`${this.key}.illisible`)) continue;
        texts.set(key, localStorage.getItem(key));
        localStorage.removeItem(key);
      }
      this.fault = "";
    } catch {
      this.fault = "memoire-refusee";
    }
    this.erased = Date.now();
    [this.points, this.kept, this.aside] = [new Map(), false, ""];
    return () => {
      for (const [key, text] of texts) if (key !== this.key) this.write(key, text);
      this.load();
      return this.change(combine(this.points, points));
    };
  }
}
