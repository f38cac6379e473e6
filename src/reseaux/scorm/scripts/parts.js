// Shows one part of the course at a time, by the links of the page. Without this script all parts stand one below the other.
const PART = ".partie";

export class Parts {
  constructor() {
    this.parts = [...document.querySelectorAll(PART)];
    this.links = [...document.querySelectorAll(".etapes a")];
    [this.moved, this.follow] = [false, () => {}];
  }

  // What the LMS keeps of the place: the name of the part.
  get place() {
    return this.shown?.dataset.nom ?? "";
  }

  start() {
    document.addEventListener("click", ({ target }) => this.go(target.closest?.("a[href^='#']")?.hash));
    addEventListener("hashchange", () => this.go(location.hash));
    this.show(this.parts[0]);
    this.go(location.hash);
  }

  // Opens the part that holds what an address names; that of a tool (« #membres=40 ») names none.
  go(hash) {
    const target = hash ? document.getElementById(decode(hash.slice(1))) : null;
    const part = target?.closest(PART);
    if (!part || part === this.shown) return;
    this.moved = true;
    this.show(part);
    if (target.parentNode === part) this.focus();
    else target.scrollIntoView();
  }

  open(name) {
    const part = this.parts.find(({ dataset }) => dataset.nom === name);
    if (!part || part === this.shown) return;
    this.show(part);
    this.focus();
  }

  show(part) {
    this.shown = part;
    for (const other of this.parts) other.hidden = other !== part;
    for (const link of this.links) {
      if (link.hash === `#${part.dataset.nom}`) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
    this.follow();
  }

  focus() {
    const heading = this.shown.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
    scrollTo(0, 0);
  }
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
