// What the head of the page needs beyond HTML: a menu that Escape closes, a table of contents folded on a phone and open
// beside the text on a wide screen.

// Material's single keys leave the page when a voice command or a slip of the hand types them (WCAG 2.2, 2.1.4): they
// are stopped before it hears them.
const MATERIAL_KEYS = [..."fsnp,."];
addEventListener(
  "keydown",
  (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (MATERIAL_KEYS.includes(key)) event.stopPropagation();
  },
  { capture: true },
);

const menu = document.querySelector(".menu");
menu?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("pointerdown", (event) => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false;
});

const contents = document.querySelector(".sommaire details");
const wide = matchMedia("(min-width: 60em)");
function fitContents() {
  if (!contents) return;
  contents.open = wide.matches;
  // Beside the text it is always open, so its title is no button there.
  contents.querySelector("summary").tabIndex = wide.matches ? -1 : 0;
}
fitContents();
wide.addEventListener("change", fitContents);

// A part that went to another page: its old anchor is a link to where it is now.
function followMoved() {
  const moved = document.querySelector(`.deplacees [id="${CSS.escape(location.hash.slice(1))}"] a`);
  if (moved) location.replace(moved.href);
}
followMoved();
addEventListener("hashchange", followMoved);
