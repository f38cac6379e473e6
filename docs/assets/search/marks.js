// Marks, in the page that a result led to, the words that were searched for. Escape takes the marks away.
"use strict";
(() => {
  const words = new Set(document.documentElement.dataset.mots.split(","));
  const UNMARKED = "script, style, template, svg, form, button, .footnote, .headerlink, mark";
  const text = document.querySelector(".corps");

  function mark(node) {
    let rest = node;
    let passed = 0;
    for (const { word, start, end } of self.reseauxSearch.splitWords(node.data)) {
      if (!words.has(word)) continue;
      const found = rest.splitText(start - passed);
      rest = found.splitText(end - start);
      passed = end;
      const wrap = document.createElement("mark");
      found.replaceWith(wrap);
      wrap.append(found);
    }
  }

  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(UNMARKED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  nodes.forEach(mark);

  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const wrap of text.querySelectorAll("mark")) {
      const parent = wrap.parentNode;
      wrap.replaceWith(...wrap.childNodes);
      parent.normalize();
    }
  });
})();
