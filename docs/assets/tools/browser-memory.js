// A text that this browser keeps under a name, in localStorage: read, written, and set aside when nobody can read it.
export class BrowserMemory {
  constructor(key) {
    this.key = key;
    this.fault = ""; // the name of the sentence to tell
  }

  // A text, null where there is none, undefined where the browser refuses.
  read(key = this.key) {
    try {
      return localStorage.getItem(key);
    } catch {
      this.fault = "memoire-refusee";
      return undefined;
    }
  }

  write(text, key = this.key) {
    try {
      localStorage.setItem(key, text);
      return true;
    } catch ({ name }) {
      this.fault = /quota/i.test(name) ? "memoire-pleine" : "memoire-refusee";
      return false;
    }
  }

  // Keeps a text under another name, that holds nothing else, before anything is written in its place. Returns the
  // name, or an empty text when the browser has no room for it.
  setAside(text) {
    const base = `${this.key}.illisible`;
    let aside = base;
    for (let count = 2; ![null, undefined, text].includes(this.read(aside)); count++) aside = `${base}-${count}`;
    return this.write(text, aside) ? aside : "";
  }

  // Leaves nothing under the name, nor of what was set aside, and returns what was there by name.
  clear() {
    const texts = new Map();
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
    return texts;
  }

  // Calls back when another tab has written, and when a page comes back that has heard nothing while it was away.
  listen(change) {
    addEventListener("storage", ({ key }) => [null, this.key].includes(key) && change());
    addEventListener("pageshow", ({ persisted }) => persisted && change());
  }
}
