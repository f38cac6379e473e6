// Shows a footnote beside its reference on hover, focus or tap; the footnote itself stays at the foot of the page.
// WCAG 2.2, 1.4.13: the note can be dismissed (Escape), hovered, and stays until the reader leaves it.
const DELAY = 200;

const note = document.createElement("div");
note.className = "bulle md-typeset";
note.setAttribute("popover", "manual");
note.id = "bulle";
note.role = "note";

let current = null;
let leaving = 0;
let pressedOpen = false;

function fill(reference) {
  const source = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
  if (!source) return false;
  note.replaceChildren(...[...source.cloneNode(true).childNodes]);
  note.querySelectorAll(".footnote-backref").forEach((link) => link.remove());
  note.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
  return true;
}

function place(reference) {
  const anchor = reference.getBoundingClientRect();
  const box = note.getBoundingClientRect();
  const left = Math.min(Math.max(8, anchor.left - 24), innerWidth - box.width - 8);
  const below = anchor.bottom + box.height + 8 < innerHeight;
  note.style.left = `${left}px`;
  note.style.top = `${below ? anchor.bottom + 4 : Math.max(8, anchor.top - box.height - 4)}px`;
}

function open(reference) {
  clearTimeout(leaving);
  if (current === reference || !fill(reference)) return;
  close();
  fill(reference);
  current = reference;
  reference.setAttribute("aria-describedby", note.id);
  // Beside its reference in the document, so that Tab goes from one to the other.
  reference.closest("sup").after(note);
  note.showPopover();
  place(reference);
}

function close() {
  clearTimeout(leaving);
  if (!current) return;
  current.removeAttribute("aria-describedby");
  current = null;
  note.hidePopover();
  note.remove();
}

function closeSoon() {
  clearTimeout(leaving);
  leaving = setTimeout(() => note.contains(document.activeElement) || close(), DELAY);
}

const references = document.querySelectorAll(".footnote-ref");
if (references.length && "popover" in note) {
  for (const reference of references) {
    reference.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && open(reference));
    reference.addEventListener("pointerleave", closeSoon);
    reference.addEventListener("focus", () => open(reference));
    reference.addEventListener("blur", closeSoon);
    // A tap opens the note, which focus alone would have done already: what counts is what was open before the press.
    reference.addEventListener("pointerdown", () => (pressedOpen = current === reference));
    reference.addEventListener("click", (event) => {
      // A second tap, a click beside the note, or Enter: go to the foot of the page, as any footnote does.
      if (pressedOpen || event.detail === 0) return;
      event.preventDefault();
      open(reference);
    });
  }
  note.addEventListener("pointerenter", () => clearTimeout(leaving));
  note.addEventListener("pointerleave", closeSoon);
  note.addEventListener("focusout", closeSoon);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !current) return;
    const reference = current;
    const inside = note.contains(document.activeElement);
    close();
    if (inside) reference.focus();
    close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (current && !note.contains(event.target) && !current.contains(event.target)) close();
  });
  addEventListener("scroll", () => current && place(current), { passive: true });
  addEventListener("resize", close);
}
