// The notes of a page lead back to where they are called, also from feedback that does not show yet: then to what is
// around it, the question.
export function followHiddenReferences() {
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.(".footnote-backref");
    let node = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!node || node.checkVisibility()) return;
    while (!node.checkVisibility()) node = node.parentElement;
    node.closest("quiz-question, .outil, .corps")?.scrollIntoView();
  });
}
