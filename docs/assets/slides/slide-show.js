// The slides of the page, shown one at a time. Where the reader is stands in the address, after the sign #, which is
// sent to no server: #diapo=3, or #notes=3 for the window of whoever speaks. Nothing is kept in the browser.
import { openChannel } from "./channel.js";
import { STOPPED, pause, start } from "./clock.js";
import { Stage } from "./stage.js";

const SECOND = 1000; // milliseconds

class SlideShow extends HTMLElement {
  connectedCallback() {
    this.index = 0;
    this.clock = STOPPED;
    this.speaks = false;
    this.stage = new Stage(
      (name, values) => this.phrase(name, values),
      (action) => this.act(action),
    );
    this.append(this.stage.dialog);
    this.stage.dialog.addEventListener("close", () => this.leave());
    this.channel = openChannel((message) => this.receive(message));
    const buttons = this.querySelector(".diaporama-boutons");
    buttons.hidden = false;
    buttons.addEventListener("click", ({ target }) => this.act(target.dataset.action));
    addEventListener("hashchange", () => this.restore());
    document.addEventListener("fullscreenchange", () => {
      if (!document.fullscreenElement && this.full) this.stage.dialog.close();
      this.full = Boolean(document.fullscreenElement);
    });
    this.restore();
  }

  get version() {
    return this.querySelector(".diaporama-versions :checked")?.value ?? "long";
  }

  set version(value) {
    const radio = this.querySelector(`.diaporama-versions [value="${value}"]`);
    if (radio) radio.checked = true;
  }

  get pages() {
    return [...this.querySelectorAll(`.diapo-page[data-${this.version}]`)];
  }

  // A sentence of the page, written in data/, with its blanks filled.
  phrase(name, values = {}) {
    const template = this.querySelector(`template[data-phrase="${name}"]`);
    return template.content.textContent.trim().replace(/\{(\w+)\}/g, (blank, key) => values[key] ?? blank);
  }

  act(action) {
    const moves = { precedente: this.index - 1, suivante: this.index + 1, premiere: 0, derniere: this.pages.length - 1 };
    if (action in moves) this.move(moves[action]);
    else if (action === "presenter") this.present();
    else if (action === "ouvrir" || action === "fenetre") this.openNotes();
    else if (action === "notes") this.speaks || this.stage.showNotes();
    else if (action === "quitter") this.stage.dialog.close();
    else if (action) this.setClock(action);
  }

  setClock(action) {
    const stopped = this.clock.since === null;
    if (action === "pause") this.clock = stopped ? start(this.clock) : pause(this.clock);
    if (action === "zero") this.clock = stopped ? STOPPED : start(STOPPED);
    this.stage.tick(this.clock);
    this.tell();
  }

  // A browser that refuses the whole screen shows the slides in its window.
  async present() {
    await document.documentElement.requestFullscreen?.().catch(() => {});
    this.clock = start(STOPPED);
    this.enter(0, false);
    this.tell();
  }

  enter(index, speaks) {
    this.speaks = speaks;
    this.index = this.clamp(index);
    this.stage.show(speaks);
    this.paint();
    clearInterval(this.beat);
    this.beat = setInterval(() => this.stage.tick(this.clock), SECOND);
  }

  move(index) {
    const before = this.index;
    this.index = this.clamp(index);
    if (this.index === before) return;
    this.paint();
    this.tell();
  }

  clamp(index) {
    return Math.min(Math.max(index, 0), this.pages.length - 1);
  }

  paint() {
    this.stage.paint(this);
    history.replaceState(history.state, "", this.address(this.speaks ? "notes" : "diapo"));
  }

  address(name) {
    const version = this.version === "court" ? "&version=court" : "";
    return `#${name}=${this.index + 1}${version}`;
  }

  leave() {
    clearInterval(this.beat);
    this.full = false;
    if (document.fullscreenElement) document.exitFullscreen();
    history.replaceState(history.state, "", location.href.split("#")[0]);
  }

  // An address that speaks of no slide, that of a heading for instance, is not ours.
  restore() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const name = ["diapo", "notes"].find((key) => /^\d+$/.test(asked.get(key) ?? ""));
    if (!name) return;
    this.version = asked.get("version") === "court" ? "court" : "long";
    this.clock = start(this.clock);
    this.enter(Number(asked.get(name)) - 1, name === "notes");
    if (this.speaks) this.channel.send({ asks: true });
  }

  openNotes() {
    const opened = window.open(`${location.href.split("#")[0]}${this.address("notes")}`, "", "popup,width=900,height=720");
    if (opened) return;
    if (!this.stage.open) this.enter(this.index, false);
    this.stage.warn(this.phrase("refus"));
  }

  tell() {
    this.channel.send({ index: this.index, version: this.version, clock: this.clock });
  }

  receive({ asks, index, version, clock }) {
    if (asks && this.stage.open && !this.speaks) this.tell();
    if (asks || !this.stage.open) return;
    this.version = version;
    this.clock = clock;
    this.index = this.clamp(index);
    this.paint();
  }
}

customElements.define("slide-show", SlideShow);
