// Marks, in the page that a result led to, the words that were searched for. Escape takes the marks away.
"use strict";
(() => {
  const UNMARKED = "script, style, template, svg, form, button, .footnote, .headerlink";
  const text = document.querySelector(".corps");

  self.reseauxMark = (words) => {
    clear();
    const accept = ({ parentElement }) =>
      parentElement.closest(UNMARKED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, accept);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) mark(node, new Set(words));
  };

  function mark(node, words) {
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

  function clear() {
    for (const wrap of text.querySelectorAll("mark")) {
      const parent = wrap.parentNode;
      wrap.replaceWith(...wrap.childNodes);
      parent.normalize();
    }
  }

  addEventListener("keydown", ({ key }) => key === "Escape" && clear());
})();
