// Opens the search, and loads it only then: nothing is asked for before the box has the focus. A plain script, not a
// module, so that it also runs where files have no server (file://).
"use strict";
(() => {
  const folder = new URL(".", document.currentScript.src);
  const box = document.querySelector(".md-search");
  const toggle = document.getElementById("__search");
  if (!box || !toggle) return;
  const input = box.querySelector(".md-search__input");
  const running = new Map();

  function run(name) {
    if (!running.has(name)) {
      const script = Object.assign(document.createElement("script"), { src: new URL(name, folder), async: false });
      running.set(name, new Promise((resolve) => (script.onload = resolve)));
      document.head.append(script);
    }
    return running.get(name);
  }

  function open() {
    if (!toggle.checked) toggle.click();
    input.focus();
    input.select();
  }

  input.addEventListener("focus", () => ["results.js", "box.js"].forEach(run));
  // Enter before the box is there to answer: nothing is sent to the host, and box.js follows as soon as it can.
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    box.dataset.attend = "";
  });
  input.addEventListener("input", () => delete box.dataset.attend);
  for (const opener of document.querySelectorAll("[data-recherche]")) {
    opener.hidden = false;
    opener.addEventListener("click", open);
  }

  // « / » and Ctrl+K. A single key is for who is typing nothing (WCAG 2.2, 2.1.4: it only moves the focus).
  addEventListener(
    "keydown",
    (event) => {
      const { key, target } = event;
      const isTyping = target.closest?.("input, textarea, select, [contenteditable]");
      const hasControl = event.ctrlKey || event.metaKey;
      const isSlash = key === "/" && !isTyping && !hasControl && !event.altKey;
      const isControlK = key.toLowerCase() === "k" && hasControl && !event.altKey && !event.shiftKey;
      if (!isSlash && !isControlK) return;
      event.preventDefault();
      event.stopPropagation();
      open();
    },
    { capture: true },
  );

  // A shared link: ?q=portée. The box shows the answer; closing it takes the words out of the address.
  const shared = new URLSearchParams(location.search).get("q");
  if (shared) {
    input.value = shared;
    open();
  }

  function decode(words) {
    try {
      return decodeURIComponent(words.replaceAll("+", " "));
    } catch {
      return ""; // a damaged link marks nothing
    }
  }

  // Come from a result, of this page or of another: #anchor&mots=groupe+49%25 names the words to mark, which are sent to
  // nobody and are taken out of the address.
  async function arrive() {
    const arrived = /^#([^&]*?)&?mots=([^&]*)$/.exec(location.hash);
    if (!arrived) return;
    const [, anchor, words] = arrived;
    if (anchor) location.replace(`#${anchor}`);
    else history.replaceState(history.state, "", location.pathname + location.search);
    await Promise.all([run("worker.js"), run("marks.js")]);
    self.reseauxMark(decode(words).split(" "));
  }

  addEventListener("hashchange", arrive);
  arrive();
})();
