// What the head of the page needs beyond HTML: a search button that the keyboard reaches, a menu that Escape closes,
// a table of contents folded on a phone and open beside the text on a wide screen.
for (const opener of document.querySelectorAll("[data-recherche]")) {
  opener.hidden = false;
  opener.addEventListener("click", () => {
    const toggle = document.getElementById("__search");
    if (!toggle.checked) toggle.click();
    document.querySelector(".md-search__input").focus();
  });
}

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
