// On the page for what is absent: an address typed with capitals, accents or underscores is tried again without them, as
// the rules of a server would (publish/server_rules.py). What comes out is left alone, so it is tried once.
"use strict";
(() => {
  const site = new URL("../", document.currentScript.src).pathname;
  const { pathname, search, hash } = location;
  if (!pathname.startsWith(site)) return;

  function decode(path) {
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  const plain = decode(pathname.slice(site.length))
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("_", "-")
    .replace(/(\/|^)index\.html$/, "$1")
    .replace(/(^|\/)[^/.]+$/, "$&/"); // a file has a period
  const path = site + encodeURI(plain);
  if (path !== pathname) location.replace(path + search + hash);
})();
