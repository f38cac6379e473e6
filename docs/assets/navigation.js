// What the page needs beyond HTML: a menu that Escape closes, a table of contents folded on a phone and open beside the
// text on a wide screen, folds that open for an address and for paper.

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

// What is folded opens when an address leads into it, and on paper, where nothing unfolds.
const target = () => document.getElementById(location.hash.slice(1));
function openTarget() {
  const fold = target()?.closest("article details:not([open])");
  if (!fold) return;
  fold.open = true;
  target().scrollIntoView();
}
openTarget();
addEventListener("hashchange", openTarget);

let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("article details:not([open])")];
  for (const fold of unfolded) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of unfolded) fold.open = false;
});
