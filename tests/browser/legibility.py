"""What a reader cannot see of a page, found by script in the browser."""

# The words whose contrast with what is painted behind them is under `least`; on paper, no ground is painted.
FAINT = """([least, paper]) => {
  const read = color => color.match(/[\\d.]+/g).map(Number);
  const light = color => read(color).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const ground = node => {
    for (; node && !paper; node = node.parentElement) {
      const color = getComputedStyle(node).backgroundColor;
      if ((read(color)[3] ?? 1) === 1) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = node => {
    const {fill, color} = getComputedStyle(node);
    const [low, high] = [light(node.ownerSVGElement ? fill : color), light(ground(node))].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  return [...document.querySelectorAll('body *')]
    .filter(node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
    .filter(node => !node.closest('script, style, title, desc') && node.checkVisibility({opacityProperty: true}))
    .filter(node => contrast(node) < least)
    .map(node => `${node.textContent.trim().slice(0, 60)} (${contrast(node).toFixed(1)})`);
}"""
# The text that is in the page and not on the screen; what a tool says to who fills it in is not text of the page,
# nor the slides of the other version.
HIDDEN_TEXT = """() => [...document.querySelectorAll('.corps :is(h2, h3, p, li, dt, dd, th, td, figcaption)')]
  .filter(node => !node.closest('[hidden], nav, .outil-formulaire, .outil-sans-script, .outil-annonce'))
  .filter(node => !node.closest('newsletter-kit details'))
  .filter(node => !node.closest('.quiz-sans-script, .question-retour, .question-boutons, .question-faute, .quiz-fin'))
  .filter(node => !node.closest('.test-accueil, .cours-suite, .outil-boutons'))
  .filter(node => !node.closest('slide-show :is(dialog, .diaporama-sans-script, .diaporama-commandes)'))
  .filter(node => !node.closest('.diapo-page:not([data-long])'))
  .filter(node => !node.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .map(node => node.textContent.trim().slice(0, 60))"""
