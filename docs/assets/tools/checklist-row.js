// A point of the list on the page: its box, the note that its button opens, the day of its tick.
import { formatDay } from "./checklist-calendar.js";

export class Row {
  constructor(node, template, tellTick) {
    this.node = node;
    this.id = node.dataset.point;
    this.box = node.querySelector("input");
    this.text = node.querySelector("label").textContent;
    this.tellTick = tellTick;
    this.fill(template.content.cloneNode(true));
  }

  fill(parts) {
    [this.ticked, this.opener, this.place, this.paper] = parts.children;
    [this.day, this.note] = [this.ticked.lastElementChild, parts.querySelector("textarea")];
    this.node.querySelector(".liste-details").append(this.ticked);
    this.note.id = `note-${this.node.id}`;
    parts.querySelector("label").htmlFor = this.note.id;
    for (const name of parts.querySelectorAll(".cache")) name.textContent = `\u00a0: ${this.text}`;
    this.opener.addEventListener("click", () => {
      this.openNote();
      this.note.focus();
    });
    this.node.append(parts);
  }

  openNote() {
    this.opener.hidden = true;
    this.place.hidden = false;
  }

  // What the reader has just changed, as a change of the point.
  read(field, day) {
    if (field === this.box) return { coche: field.checked ? day : "" };
    return { note: field.value.trim() && field.value };
  }

  show({ coche = "", note = "" } = {}, minutes) {
    this.box.checked = Boolean(coche);
    this.day.textContent = coche && this.tellTick(formatDay(coche));
    this.ticked.hidden = !coche;
    // Left alone while it says the same, so that the place of the reader in it is not lost.
    if (this.note.value.trim() !== note.trim()) this.note.value = note;
    if (note) this.openNote();
    this.paper.textContent = note;
    this.node.hidden = Number(this.node.dataset.duree) > minutes;
  }
}
