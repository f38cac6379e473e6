// The theme follows the system until the reader chooses; the choice stays in this browser.
const KEY = "reseaux.theme";
const THEMES = ["système", "clair", "sombre"];

const root = document.documentElement;
const button = document.querySelector("[data-theme-bouton]");
const label = button?.querySelector("[data-theme-nom]");

function show(theme) {
  if (theme === THEMES[0]) delete root.dataset.theme;
  else root.dataset.theme = theme;
  label.textContent = `Thème\u00a0: ${theme}`;
  button.title = label.textContent;
}

function keep(theme) {
  try {
    if (theme === THEMES[0]) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage refused: the choice holds for this page only.
  }
}

if (button) {
  const chosen = () => root.dataset.theme ?? THEMES[0];
  show(THEMES.includes(chosen()) ? chosen() : THEMES[0]);
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(chosen()) + 1) % THEMES.length];
    show(next);
    keep(next);
  });
}
