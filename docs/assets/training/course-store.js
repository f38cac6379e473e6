// The one memory of the course: what a learner has done, held by a keeper, which is this browser unless another is set
// before the elements of the page are defined (an LMS does). A keeper reads a text, or null; writes one and says whether
// it could; and calls back when somebody else has written. It may also set a text aside, and clear all.
import { BrowserMemory } from "../tools/browser-memory.js";
import { FORMAT, isStarted, mergeStates, readState, startState, writeState } from "./course-state.js";

const UNKNOWN = "memoire-refusee";

class CourseStore {
  constructor(keeper) {
    this.version = 0; // that of the course on the page
    this.followers = new Set();
    this.setKeeper(keeper);
  }

  setKeeper(keeper) {
    [this.keeper, this.held, this.kept, this.aside, this.fault] = [keeper, null, false, "", ""];
    keeper.listen?.(() => this.keeper === keeper && this.follow());
  }

  // What is known to be done, this browser's and this page's. To be changed by `change` alone.
  get state() {
    if (!this.held) this.load();
    return this.held;
  }

  // Takes in what is kept now, and returns it; null when nothing may be written in its place.
  load() {
    const text = this.keeper.read();
    // Nothing is kept any more: another tab has erased all.
    if (text === null && this.kept) this.held = null;
    this.kept = typeof text === "string" && text !== "";
    this.fault = this.keeper.fault || "";
    const { state, whole, newer } = this.kept ? readState(text) : { state: startState(), whole: true, newer: false };
    // The seed of a state that is not kept yet is that of the page.
    if (!this.kept && this.held) state.apprenant = this.held.apprenant;
    this.held = mergeStates(state, this.held ?? state);
    if (newer) this.fault = "memoire-recente";
    if (newer || (!whole && !this.setAside(text))) return null;
    return state;
  }

  // What cannot be read whole is set aside before it is written over.
  setAside(text) {
    const aside = this.keeper.setAside ? this.keeper.setAside(text) : "sans-nom";
    if (!aside) this.fault = this.keeper.fault || UNKNOWN;
    else if (this.keeper.setAside) this.aside = aside;
    return Boolean(aside);
  }

  save() {
    this.held.cours = Math.max(this.held.cours, this.version);
    this.kept = this.keeper.write(writeState(this.held));
    if (this.kept) this.fault = this.aside ? "memoire-illisible" : "";
    else this.fault = this.keeper.fault || UNKNOWN;
  }

  // Lets a function change the state, after what other tabs have written and before anybody is told.
  change(change) {
    const writable = this.load();
    change(this.held);
    if (writable) this.save();
    this.tell();
  }

  // Another tab has written, perhaps before it knew of the last change of this one: then that is written again.
  follow() {
    const stored = this.load();
    if (stored && this.kept && writeState(stored) !== writeState(this.held)) this.save();
    this.tell();
  }

  // Adds what another state holds, that of a file, also when it is older than the last erasing.
  merge(state) {
    this.change((held) => {
      const efface = held.efface && { le: Math.max(this.now(), held.efface.le + 1), jusque: 0 };
      Object.assign(held, mergeStates({ ...held, efface }, { ...state, efface }));
    });
  }

  // A moment that no erasing covers, even when the clock was set back since.
  now() {
    return Math.max(Date.now(), (this.state.efface?.jusque ?? 0) + 1);
  }

  // Leaves nothing of the course in this browser, and returns what undoes that.
  erase() {
    this.load();
    const [before, now] = [this.held, this.now()];
    const texts = this.keeper.clear?.() ?? new Map();
    [this.held, this.kept, this.aside] = [startState(), false, ""];
    this.held.efface = { le: Math.max(now, (before.efface?.le ?? 0) + 1), jusque: now };
    if (!this.keeper.clear) this.save();
    const { le } = this.held.efface;
    this.fault = this.keeper.fault || "";
    this.tell();
    return () => {
      for (const [key, text] of texts) if (key !== this.keeper.key) this.keeper.write(text, key);
      const efface = { le: le + 1, jusque: before.efface?.jusque ?? 0 };
      this.change((held) => Object.assign(held, mergeStates({ ...held, efface }, { ...before, efface })));
    };
  }

  // Calls back at once, then after each change, of this page or of another; returns what stops that.
  subscribe(follower) {
    this.followers.add(follower);
    follower(this.state);
    return () => this.followers.delete(follower);
  }

  tell() {
    for (const follower of this.followers) follower(this.held);
    document.dispatchEvent(new CustomEvent("formation:etat", { detail: { etat: this.held, defaut: this.fault } }));
  }

  get isStarted() {
    return isStarted(this.state);
  }
}

export const course = new CourseStore(new BrowserMemory(FORMAT));

export function setKeeper(keeper) {
  course.setKeeper(keeper);
}
