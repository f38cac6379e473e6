// The search box: sends what is typed to the worker, shows what it answers (results.js), and moves the focus.
"use strict";
(() => {
  const { site, folder, hasServer, completeBox, makeItem, makeProposal, fillItem, countPages } = self.reseauxResults;
  const toggle = document.getElementById("__search");
  const box = document.querySelector(".md-search");
  completeBox(box);
  const input = box.querySelector(".md-search__input");
  const count = box.querySelector(".md-search-result__meta");
  const hint = box.querySelector(".recherche-mot");
  const list = box.querySelector(".md-search-result__list");
  const help = box.querySelector(".recherche-aide");
  const more = box.querySelector(".recherche-suite");
  const said = box.querySelector(".recherche-annonce");
  const PAGES = 10; // shown at first, and again at each « plus »
  const PAUSE = 600; // milliseconds without a key before the count is said aloud
  const BETWEEN_KEYS = 90; // milliseconds: who types on is not answered at each key, which would load more of the index

  let post = null;
  let asked = 0; // number of the last query
  let asking = 0; // its timer
  let shown = 0; // number of the query whose answer is shown
  let marked = []; // the words to mark, of that answer
  let limit = PAGES;
  let focused = 0; // place of the result that takes the focus when more are shown
  let isGoing = false; // Enter was pressed before the answer came whole

  function start() {
    if (post) return;
    if (hasServer) {
      const worker = new Worker(new URL("worker.js", folder));
      worker.addEventListener("message", ({ data }) => receive(data));
      worker.addEventListener("error", fail);
      post = (message) => worker.postMessage(message);
    } else {
      // A browser lends no worker to a file: the same script then runs in the page.
      const script = Object.assign(document.createElement("script"), { src: new URL("worker.js", folder), onerror: fail });
      const loading = new Promise((resolve) => (script.onload = resolve));
      document.head.append(script);
      post = (message) => loading.then(() => self.reseauxSearch.receive(message, receive));
    }
    post({ type: 0, data: { base: new URL("search/", site).href } });
  }

  function ask(pages = PAGES, wait = 0) {
    start();
    limit = pages;
    asked += 1;
    clearTimeout(asking);
    if (input.value.trim()) {
      list.ariaBusy = true;
      asking = setTimeout(post, wait, { type: 2, data: input.value, id: asked, limit });
      return;
    }
    shown = asked;
    clear();
    tell("Tapez un mot pour chercher.");
  }

  function receive({ type, id, data }) {
    if (type === 5 && (id === undefined || id === asked)) fail();
    if (id !== asked) return;
    if (type === 3) show(data);
    if (type === 4) fillItem(list, data, marked);
    if (isGoing) go();
  }

  function fail() {
    clear();
    help.hidden = false;
    tell("La recherche n’a pas pu être chargée. Rechargez la page, ou passez par une de ces pages\u00a0:");
  }

  function clear() {
    list.ariaBusy = false;
    list.replaceChildren();
    hint.replaceChildren();
    hint.hidden = help.hidden = more.hidden = true;
  }

  function tell(text) {
    count.textContent = text;
    clearTimeout(said.pause);
    said.pause = setTimeout(() => (said.textContent = text), PAUSE);
  }

  function show(answer) {
    clear();
    shown = asked;
    marked = answer.marked;
    list.append(...answer.items.map((item) => makeItem(item, marked)));
    if (answer.suggestion) offer("Vouliez-vous dire ", [answer.suggestion], "?");
    else if (answer.near.length) offer("Mots les plus proches\u00a0: ", answer.near, ".");
    help.hidden = answer.total > 0;
    more.hidden = answer.total <= answer.items.length;
    tell(countPages(answer, input.value.trim()));
    if (focused) list.children[focused]?.querySelector("a").focus();
    focused = 0;
  }

  function offer(before, words, after) {
    const buttons = words.map((word) => makeProposal(word, () => {
      input.value = word;
      input.focus();
      ask();
    }));
    const parts = buttons.flatMap((button, place) => (place ? [", ", button] : [button]));
    hint.replaceChildren(before, ...parts, after);
    hint.hidden = false;
  }

  // To the first page found, once its best passage is known.
  function go() {
    const first = list.firstElementChild;
    isGoing = shown !== asked || Boolean(first?.dataset.lieu);
    if (!isGoing) first?.querySelector("a").click();
  }

  function close() {
    if (toggle.checked) toggle.click();
    const url = new URL(location.href);
    if (!url.searchParams.has("q")) return;
    url.searchParams.delete("q");
    history.replaceState(history.state, "", url);
  }

  // The site as others open it, who have no file of this device: the public address of this page, less its own path.
  function findPublished() {
    const path = location.pathname.slice(site.pathname.length).replace(/index\.html$/, "");
    const { href } = document.querySelector("link[rel=canonical]");
    return href.slice(0, href.length - path.length);
  }

  async function copyLink() {
    const link = new URL(hasServer ? site : findPublished());
    link.searchParams.set("q", input.value.trim());
    try {
      await navigator.clipboard.writeText(link.href);
      tell("Lien vers cette recherche copié.");
    } catch {
      tell(`Lien vers cette recherche\u00a0: ${link.href}`);
    }
  }

  // From the box to the results and back, round and round.
  function move(step) {
    const results = [...box.querySelectorAll(".md-search__output :is(a, button)")];
    const stops = [input, ...results.filter((stop) => stop.checkVisibility())];
    const place = stops.indexOf(document.activeElement);
    stops.at((Math.max(place, 0) + step) % stops.length).focus();
  }

  const KEYS = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => {
      close();
      const opener = document.querySelector(".bouton-recherche");
      if (opener.checkVisibility()) opener.focus();
      else returnToInput();
    },
  };

  let isReturning = false; // the box takes the focus back, closed
  function returnToInput() {
    isReturning = true;
    input.focus();
    isReturning = false;
  }

  box.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || !toggle.checked) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) close();
  });
  input.addEventListener("focus", () => isReturning || toggle.checked || toggle.click());
  input.addEventListener("input", ({ inputType }) => {
    if (!toggle.checked) toggle.click();
    isGoing = false;
    ask(PAGES, /^insert(Composition)?Text$/.test(inputType) ? BETWEEN_KEYS : 0);
  });
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    isGoing = true;
    go();
  });
  input.form.addEventListener("reset", () => {
    input.value = "";
    input.focus();
    ask();
  });
  // A result of the page at hand loads nothing: the box has to give way by itself.
  list.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    if (target.closest("a") && !ctrlKey && !metaKey && !shiftKey) close();
  });
  box.querySelector(".recherche-lien").addEventListener("click", copyLink);
  more.addEventListener("click", () => {
    focused = list.children.length;
    ask(limit + PAGES);
  });
  toggle.addEventListener("change", () => toggle.checked || close());

  if (document.activeElement === input && !toggle.checked) toggle.click();
  isGoing = "attend" in box.dataset;
  ask();
})();
