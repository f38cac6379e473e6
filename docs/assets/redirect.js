// Sends a reader from an old address to the page of today (publish/redirects.py), with the anchor and what else the
// address says, which a refresh would drop. The old anchors of the page each have a link that says where they lead.
"use strict";
(() => {
  const { search, hash } = location;

  function decode(anchor) {
    try {
      return decodeURIComponent(anchor);
    } catch {
      return ""; // a damaged link leads to the top of the page
    }
  }

  addEventListener("DOMContentLoaded", () => {
    const moved = document.getElementById(decode(hash.slice(1)));
    const link = moved?.matches("a[href]") ? moved : document.querySelector("main a");
    const target = new URL(link.href);
    target.search = search;
    if (!moved) target.hash = hash;
    location.replace(target);
  });
})();
