// The search: reads the index that the site publishes (src/reseaux/search/parts.py), part by part, and answers queries.
// A worker runs it, or the page itself where files have no server (file://). It speaks Material's four messages,
// 0 set up, 1 ready, 2 query, 3 result, and adds 4, the passages and the excerpt of one page found. No part of it
// writes to the page.
"use strict";
(() => {
  // Words: src/reseaux/search/words.py cuts and folds in the same way.
  const SIGNS = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u00ad\u1e00-\u1eff\ufb01\ufb02";
  const SPACES = " \u00a0\u202f";
  const APOSTROPHES = "'\u2019\u02bc\u2018`\u00b4";
  const NUMBER = `(?:[0-9]{1,3}(?:[${SPACES}][0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?(?![${SIGNS}])(?:[${SPACES}]?%)?`;
  const CODE = `[A-Za-z]-[0-9]+(?![${SIGNS}])`;
  const TOKEN = new RegExp(`${NUMBER}|${CODE}|[${SIGNS}]+(?:[${APOSTROPHES}][${SIGNS}]+)*`, "g");
  const PART = new RegExp(`[${SIGNS}]+`, "g");
  const ONLY_NUMBER = new RegExp(`^[0-9${SPACES}.,%]+$`);
  const BLANKS = new RegExp(`[${SPACES}]`, "g");
  const ELISIONS = new Set("c d j l m n s t qu jusqu lorsqu puisqu quelqu quoiqu".split(" "));
  const ELIDED = /^(?:qu|[cdjlmnst])(?=[aeiouyh])/; // typed without its apostrophe
  const LIGATURES = {
    œ: "oe", Œ: "oe", æ: "ae", Æ: "ae", ß: "ss", ø: "o", Ø: "o", ł: "l", Ł: "l", "\ufb01": "fi", "\ufb02": "fl",
  };

  function fold(text) {
    const parted = text.replace(/[œŒæÆßøØłŁ\ufb01\ufb02]/g, (sign) => LIGATURES[sign]);
    return parted.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "");
  }

  function splitWords(text) {
    return [...text.matchAll(TOKEN)].map((match) => readToken(match[0], match.index)).filter(({ word }) => word);
  }

  function readToken(text, start) {
    const end = start + text.length;
    if (ONLY_NUMBER.test(text)) return { word: text.replace(BLANKS, "").replace(".", ","), start, end };
    if (text.includes("-")) return { word: fold(text), start, end };
    const parts = [...text.matchAll(PART)].map((match) => ({ word: fold(match[0]), match }));
    while (parts.length > 1 && ELISIONS.has(parts[0].word)) parts.shift();
    if (parts.length > 1 && parts.at(-1).word === "s") parts.pop();
    const [first, last] = [parts[0].match, parts.at(-1).match];
    const word = parts.map((part) => part.word).join("");
    return { word, start: start + first.index, end: start + last.index + last[0].length };
  }

  // Parts of the index, each asked for once.
  let base = "";
  const loaded = new Map();
  const received = new Map();
  self.receivePart = (name, part) => received.set(name, part);

  function load(name, make = (part) => part) {
    if (!loaded.has(name)) {
      const loading = fetchPart(name).then(make);
      loading.catch(() => loaded.delete(name));
      loaded.set(name, loading);
    }
    return loaded.get(name);
  }

  async function fetchPart(name) {
    const folder = name === "index" ? "" : `${(await load("index")).folder}/`;
    const address = `${base}${folder}${name}.js`;
    if (self.document) return runScript(name, address);
    const response = await fetch(address).catch(() => null);
    if (!response) return importPart(name, address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return JSON.parse((await response.text()).split("\n")[1]);
  }

  // Where the security policy names scripts alone, and refuses to fetch.
  function importPart(name, address) {
    importScripts(address);
    return received.get(name);
  }

  function runScript(name, address) {
    return new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement("script"), { src: address, onerror: reject });
      script.onload = () => resolve(received.get(name));
      document.head.append(script);
    });
  }

  // The last place whose value is not after the one sought, in a list in order.
  function findPlace(values, sought) {
    let [low, high] = [0, values.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle] <= sought) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  const known = []; // the entries that have come
  const loadWords = (number) => load(`words-${number}`, readWords);

  function readWords(part) {
    const written = part.words.split(" ");
    const words = written.map((way) => splitWords(way)[0].word);
    let next = part.known; // the next new group
    const groups = part.groups.map((steps) => {
      const group = next - steps;
      next = Math.max(next, group + 1);
      return group;
    });
    const entries = words.map((word, place) => ({
      word, written: written[place], group: groups[place], best: Number(part.best[place]), part,
    }));
    known.push(...entries);
    return { entries, places: new Map(entries.map((entry) => [entry.word, entry])) };
  }

  async function loadWordsFrom(first, last) {
    const { words } = await load("index");
    const parts = [];
    for (let place = findPlace(words, first); place <= findPlace(words, last); place += 1) parts.push(loadWords(place));
    return (await Promise.all(parts)).flatMap(({ entries }) => entries);
  }

  async function findEntry(word) {
    const { words } = await load("index");
    return (await loadWords(findPlace(words, word))).places.get(word);
  }

  // The words of a length, as parts.py writes them: « Aportee3Gion ».
  const loadSpellings = (length) => load(`spellings-${length}`, readSpellings);

  function readSpellings(text) {
    let before = "";
    return [...text.matchAll(/([A-Z])([a-z]*)([0-9]?)/g)].map(([, shared, rest, best]) => {
      before = before.slice(0, shared.charCodeAt(0) - "A".charCodeAt(0)) + rest;
      return { word: before, best: Number(best) };
    });
  }

  async function loadSpellingsFrom(shortest, longest) {
    const { spellings } = await load("index");
    const lengths = spellings.filter((length) => length >= shortest && length <= longest);
    return (await Promise.all(lengths.map(loadSpellings))).flat();
  }

  // What a typed word may stand for: entries of the index, each with the trust put in it (0 to 1).
  const KIN = 0.6; // another word of the family
  const SAME_FORM = 0.9; // a form that the site does not hold, of a word that it holds
  const COMPLETED = 0.8;
  const MOST_COMPLETED = 6;
  const CORRECTED = 0.8;
  const MOST_CORRECTED = 3;
  const SYNONYM = 0.85;
  const SCARCE = 6; // pages: a word that more hold needs no synonym; a name of several words always has them
  const hasDigit = (word) => /[0-9]/.test(word);

  async function findMeanings(word, isTyping) {
    const exact = await findEntry(word);
    const found = exact ? [{ entry: exact, trust: 1 }] : await findFallback(word);
    const held = found.length > 0;
    if (isTyping && word.length > 1 && !hasDigit(word)) found.push(...(await complete(word, held)));
    return found;
  }

  async function findFallback(word) {
    if (!hasDigit(word)) return (await findWithoutApostrophe(word)) ?? findForms(word);
    const number = /^[0-9,]+/.exec(word)?.[0]; // « 49 % » when the site has « 49 », « 150e »
    const entry = number && number !== word && (await findEntry(number));
    return entry ? [{ entry, trust: SAME_FORM }] : [];
  }

  // « lidentite » is « l'identité ».
  async function findWithoutApostrophe(word) {
    const rest = word.replace(ELIDED, "");
    const entry = rest !== word && rest.length > 2 && (await findEntry(rest));
    return entry ? [{ entry, trust: SAME_FORM }] : null;
  }

  async function findForms(word) {
    const { endings } = await load("index");
    const added = new Set(endings.split(" "));
    let best = { length: 3, entries: [] };
    for (const entry of await loadWordsFrom(word.slice(0, 4), word)) {
      for (let cut = countShared(word, entry.word); cut >= Math.max(4, best.length); cut -= 1) {
        if (!added.has(word.slice(cut)) || !added.has(entry.word.slice(cut))) continue;
        if (cut > best.length) best = { length: cut, entries: [] };
        best.entries.push({ entry, trust: SAME_FORM });
        break;
      }
    }
    return best.entries;
  }

  async function complete(word, isHeld) {
    const near = await loadWordsFrom(word, `${word}\uffff`);
    const longer = near.filter((entry) => entry.word.length > word.length && entry.word.startsWith(word));
    longer.sort((one, other) => other.best - one.best || one.word.length - other.word.length);
    const trust = (entry) => (isHeld ? COMPLETED / 2 : COMPLETED) * (0.5 + word.length / entry.word.length / 2);
    return longer.slice(0, MOST_COMPLETED).map((entry) => ({ entry, trust: trust(entry), isCompleted: true }));
  }

  // One mistake is forgiven from 4 letters, two from 8; two letters exchanged count as one.
  const forgiven = (word) => (hasDigit(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

  async function correct(word, isTyping) {
    const limit = forgiven(word);
    let near = findNear(word, await loadWordsFrom(word, word));
    const isSure = near.some(({ distance, shared }) => distance < 2 || 2 * shared >= word.length);
    if (!isSure) near = findNear(word, await loadSpellingsFrom(word.length - limit, word.length + limit));
    if (!near.length && isTyping) {
      const opening = word.slice(0, 3);
      near = findNear(word, await loadWordsFrom(opening, `${opening}\uffff`), true);
    }
    const [nearest] = near;
    const kept = near.filter(({ distance, best }) => distance === nearest.distance && best >= nearest.best - 2);
    const entries = await Promise.all(kept.slice(0, MOST_CORRECTED).map((found) => findEntry(found.word)));
    return entries.map((entry) => ({ entry, trust: CORRECTED }));
  }

  function findNear(typed, known, isTyping) {
    const limit = forgiven(typed);
    const near = [];
    for (const { word, best } of known) {
      if (hasDigit(word)) continue;
      const distance = measure(typed, word, limit, isTyping);
      if (distance <= limit) near.push({ word, best, distance, shared: countShared(typed, word) });
    }
    const rank = ({ best, shared }) => best + Math.min(shared, 4);
    return near.sort((one, other) => one.distance - other.distance || rank(other) - rank(one));
  }

  function countShared(one, other) {
    let shared = 0;
    while (shared < one.length && one[shared] === other[shared]) shared += 1;
    return shared;
  }

  // Optimal string alignment; a word still being typed is set against the beginnings of the other. Past the limit, stops.
  function measure(typed, word, limit, isTyping = false) {
    const over = limit + 1;
    if (typed.length - word.length > limit || (!isTyping && word.length - typed.length > limit)) return over;
    let before = [];
    let last = Array.from({ length: word.length + 1 }, (_, column) => column);
    for (let row = 1; row <= typed.length; row += 1) {
      const line = [row];
      for (let column = 1; column <= word.length; column += 1) {
        const same = typed[row - 1] === word[column - 1];
        line[column] = Math.min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
        const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
        if (row > 1 && column > 1 && swapped) line[column] = Math.min(line[column], before[column - 2] + 1);
      }
      if (Math.min(...line) > limit) return over;
      [before, last] = [last, line];
    }
    return isTyping ? Math.min(...last) : last[word.length];
  }

  // A query as concepts: what was typed, what it may mean, and, once gathered, the pages that hold it.
  const MOST_SIGNS = 200;
  const MOST_WORDS = 12;
  const LONGEST = 40; // letters: past it, a word is no word
  const SHORTEST_HALF = 3;

  let ignored = new Set(); // stop words

  async function understand(text) {
    ignored = new Set((await load("index")).stopWords.split(" "));
    const isIgnored = (word) => ignored.has(word) || ignored.has(word.replace(ELIDED, ""));
    const words = splitWords(text).filter(({ word }) => !isIgnored(word) && word.length <= LONGEST).slice(0, MOST_WORDS);
    const concepts = [];
    for (const found of await joinWords(words)) {
      const isTyping = found.end === text.length;
      concepts.push(...(await conceive(found, isTyping)));
    }
    const seen = new Set();
    return concepts.filter(({ word }) => !seen.has(word) && seen.add(word));
  }

  // « face book » is « facebook » when the site has no « book ».
  async function joinWords(words) {
    const joined = [];
    for (const found of words) {
      const before = joined.at(-1);
      const entry = before && (await findEntry(before.word + found.word));
      const isWhole = entry && !((await findEntry(before.word)) && (await findEntry(found.word)));
      if (isWhole) joined.splice(-1, 1, { word: entry.word, start: before.start, end: found.end });
      else joined.push(found);
    }
    return joined;
  }

  async function conceive(found, isTyping) {
    const { word } = found;
    const meanings = await findMeanings(word, isTyping);
    if (meanings.length) return [{ ...found, meanings }];
    const corrected = forgiven(word) ? await correct(word, isTyping) : [];
    if (corrected.length) return [{ ...found, meanings: corrected, correction: corrected[0].entry.written }];
    return (await splitInTwo(found)) ?? [{ ...found, meanings: [] }];
  }

  // « motclic » is « mot clic ».
  async function splitInTwo({ word, start, end }) {
    const spelled = new Set((await loadSpellingsFrom(SHORTEST_HALF, word.length - SHORTEST_HALF)).map((known) => known.word));
    const find = (half) => (hasDigit(half) || spelled.has(half)) && findEntry(half);
    for (let cut = SHORTEST_HALF; cut <= word.length - SHORTEST_HALF; cut += 1) {
      const halves = await Promise.all([find(word.slice(0, cut)), find(word.slice(cut))]);
      if (!halves.every(Boolean)) continue;
      const correction = halves.map(({ written }) => written).join(" ");
      return halves.map((entry) => ({ word: entry.word, start, end, meanings: [{ entry, trust: CORRECTED }], correction }));
    }
    return null;
  }

  // Pages that hold a group: page → its impact, and that in each of its best sections.
  const loadPostings = async (group) => {
    const { postings } = await load("index");
    const place = findPlace(postings, group);
    const lines = await load(`postings-${place}`);
    return readLine(readNumbers(lines[group - postings[place]]));
  };

  // Each number ends with a sign below SHORT; those before it tell it by steps of LONG (numbers.py).
  const [FIRST_SIGN, SHORT, LONG] = ["#".charCodeAt(0), 64, 26];
  function readNumbers(text) {
    const numbers = [];
    let [before, scale] = [0, 1];
    for (let place = 0; place < text.length; place += 1) {
      const sign = text.charCodeAt(place) - FIRST_SIGN;
      before += sign * scale;
      if (sign < SHORT) {
        numbers.push(before);
        [before, scale] = [0, 1];
      } else scale *= LONG;
    }
    return numbers;
  }

  function readLine(line) {
    const held = new Map();
    let [place, page] = [0, -1];
    while (place < line.length) {
      page += line[place] + 1;
      const [impact, count] = [line[place + 1], line[place + 2]];
      place += 3;
      const sections = new Map();
      for (const end = place + 2 * count; place < end; place += 2) sections.set(line[place], line[place + 1]);
      held.set(page, { impact, sections });
    }
    return held;
  }

  // Adds pages to a concept; of two reasons to hold a page, the better counts.
  function merge(held, more, trust) {
    for (const [page, { impact, sections }] of more) {
      const before = held.get(page) ?? { impact: 0, sections: new Map() };
      before.impact = Math.max(before.impact, impact * trust);
      for (const [section, value] of sections) {
        before.sections.set(section, Math.max(before.sections.get(section) ?? 0, value * trust));
      }
      held.set(page, before);
    }
  }

  async function gather(concepts) {
    for (const concept of concepts) {
      concept.held = new Map();
      concept.groups = new Map();
      for (const { entry, trust, isCompleted } of concept.meanings) {
        trustGroup(concept, entry.group, trust);
        if (!isCompleted) for (const kin of entry.part.kin[entry.group] ?? []) trustGroup(concept, kin, trust * KIN);
      }
    }
    const adding = concepts.flatMap((concept) =>
      [...concept.groups].map(async ([group, trust]) => merge(concept.held, await loadPostings(group), trust)),
    );
    await Promise.all(adding);
    for (const [place, concept] of concepts.entries()) await addSynonyms(concepts, place, concept);
  }

  function trustGroup(concept, group, trust) {
    concept.groups.set(group, Math.max(concept.groups.get(group) ?? 0, trust));
  }

  async function addSynonyms(concepts, place, { meanings }) {
    for (const { entry, isCompleted } of meanings) {
      if (isCompleted) continue;
      for (const [rest, others] of entry.part.synonyms[entry.group] ?? []) {
        const span = concepts.slice(place, place + 1 + rest.length);
        const isNamed = rest.every((group, step) => span[step + 1]?.groups.has(group));
        if (!isNamed || (span.length === 1 && span[0].held.size >= SCARCE)) continue;
        for (const other of others) await addSynonym(span, other);
      }
    }
  }

  async function addSynonym(span, groups) {
    const [first, ...rest] = await Promise.all(groups.map(loadPostings));
    const all = new Map([...first].filter(([page]) => rest.every((held) => held.has(page))));
    for (const [page, { impact, sections }] of all) {
      const added = rest.map((held) => held.get(page));
      const sum = added.reduce((total, held) => total + held.impact, impact);
      const both = [...sections].filter(([section]) => added.every((held) => held.sections.has(section)));
      all.set(page, { impact: sum, sections: new Map(both) });
    }
    for (const concept of span) {
      merge(concept.held, all, SYNONYM / span.length);
      for (const group of groups) trustGroup(concept, group, 0);
    }
  }

  // First the pages that hold every word that weighs, then those that hold most of them; among equals, the page that
  // says most, and most in one place. A word weighs what it is worth where it is worth most.
  const ONE_PLACE = 0.15;
  const WEIGHS_FROM = 0.4; // of the heaviest word of the query
  const ALSO_SHOWN = 2; // other passages of a page
  const SHOWN_FROM = 0.6; // of the impact of the best passage
  const MOST_NAMED = 5; // pages whose headings are read, to put one first
  const MOST_PROPOSED = 4; // words, for an empty answer

  function rank(concepts) {
    const weights = concepts.map(({ held }) => Math.max(1, ...[...held.values()].map(({ impact }) => impact)));
    const least = WEIGHS_FROM * Math.max(...weights);
    const pages = collectPages(concepts);
    const ranked = [...pages].map(([page, held]) => ({ page, ...score(held, weights, least) }));
    return ranked.sort((one, other) => other.isWhole - one.isWhole || other.score - one.score || one.page - other.page);
  }

  // Page → what it holds of each concept, by the concept's place.
  function collectPages(concepts) {
    const pages = new Map();
    for (const [place, { held }] of concepts.entries()) {
      for (const [page, found] of held) pages.set(page, (pages.get(page) ?? new Map()).set(place, found));
    }
    return pages;
  }

  function score(held, weights, least) {
    const sum = (values) => values.reduce((total, value) => total + value, 0);
    const isWhole = weights.every((weight, place) => weight < least || held.has(place));
    const passages = collectPassages(held);
    const opening = passages.get(0)?.places ?? new Set();
    const together = Math.max(0, ...[...passages.values()].map(({ places }) => new Set([...places, ...opening]).size));
    const ranked = [...passages].sort(([one, { value }], [other, more]) => more.value - value || one - other);
    const share = sum([...held.keys()].map((place) => weights[place])) / sum(weights);
    const impact = sum([...held.values()].map((found) => found.impact)) + ONE_PLACE * (ranked[0]?.[1].value ?? 0);
    return { isWhole, passages: ranked, score: impact * share ** 2 * (1 + together / weights.length) };
  }

  // Section → its impact for all the concepts it holds, and the places of these.
  function collectPassages(held) {
    const passages = new Map();
    for (const [place, { sections }] of held) {
      for (const [section, value] of sections) {
        const passage = passages.get(section) ?? { value: 0, places: new Set() };
        passages.set(section, { value: passage.value + value, places: passage.places.add(place) });
      }
    }
    return passages;
  }

  async function describe({ page, score, passages }, terms) {
    const count = Object.keys(terms).length;
    const { pagesInPart } = await load("index");
    const part = await load(`titles-${Math.floor(page / pagesInPart)}`);
    const [location, title, pieces] = part[page % pagesInPart];
    const best = passages.length ? passages : [[0, { value: 0 }]];
    const shown = best.filter(([, { value }]) => value >= best[0][1].value * SHOWN_FROM).slice(0, 1 + ALSO_SHOWN);
    const sections = shown.map(([section]) => section);
    const full = new Set(passages.filter(([, { places }]) => places.size === count).map(([section]) => section));
    return { location, title, text: "", score, terms, page, pieces, sections, full };
  }

  // A page whose whole title was typed comes first; or, when the title of the first says nothing of the query, one that
  // has a whole heading of several words.
  async function putNamedFirst(items, concepts) {
    const typed = new Set(concepts.flatMap(({ word, meanings }) => [word, ...meanings.map(({ entry }) => entry.word)]));
    const cut = (text) => splitWords(text).map(({ word }) => word).filter((word) => !ignored.has(word));
    const isTyped = (words) => words.length >= concepts.length && words.every((word) => typed.has(word));
    let place = items.findIndex(({ title }) => isTyped(cut(title)));
    if (place < 0 && concepts.length > 1 && items.length && !cut(items[0].title).some((word) => typed.has(word))) {
      const named = await Promise.all(items.slice(0, MOST_NAMED).map(loadFullHeadings));
      place = named.findIndex((headings) => headings.some((heading) => isTyped(cut(heading))));
    }
    if (place > 0) items.unshift(...items.splice(place, 1));
  }

  // The headings of the passages, among those shown, that hold the whole query.
  async function loadFullHeadings({ page, sections, full }) {
    const shown = sections.filter((section) => section && full.has(section));
    if (!shown.length) return [];
    const headings = await load(`headings-${page}`);
    return shown.map((section) => findHeading(headings, section));
  }

  const findHeading = (headings, section) => headings.slice(0, section).findLast((own) => own[1])?.[1] ?? "";

  // The words of the site that answer to the query, to be marked in what is shown.
  function findMarked(concepts) {
    const groups = new Set(concepts.flatMap((concept) => [...concept.groups.keys()]));
    return known.filter(({ group }) => groups.has(group)).map(({ word }) => word);
  }

  async function answer(query, limit) {
    const text = query.slice(0, MOST_SIGNS);
    const concepts = await understand(text);
    await gather(concepts);
    const ranked = rank(concepts);
    const terms = Object.fromEntries(concepts.map(({ word, held }) => [word, held.size > 0]));
    const items = await Promise.all(ranked.slice(0, limit).map((found) => describe(found, terms)));
    await putNamedFirst(items, concepts);
    const near = ranked.length ? [] : await findNearest(concepts);
    const [marked, suggestion] = [findMarked(concepts), suggest(text, concepts)];
    return { items: items.map((item) => [item]), total: ranked.length, marked, suggestion, near };
  }

  function suggest(text, concepts) {
    const corrected = concepts.filter(({ correction }) => correction);
    let [suggestion, end] = ["", 0];
    for (const concept of corrected) {
      if (concept.start < end) continue;
      suggestion += text.slice(end, concept.start) + concept.correction;
      end = concept.end;
    }
    return corrected.length ? suggestion + text.slice(end) : "";
  }

  // For an empty answer: words of titles and headings that look like those typed.
  async function findNearest(concepts) {
    const near = await Promise.all(concepts.map(({ word }) => findAlike(word)));
    const entries = await Promise.all([...new Set(near.flat())].slice(0, MOST_PROPOSED).map(findEntry));
    return entries.map(({ written }) => written);
  }

  async function findAlike(typed) {
    const limit = Math.ceil(typed.length / 2);
    const near = [];
    for (const { word, best } of await loadSpellingsFrom(typed.length - 2, typed.length + 2)) {
      const likeness = measure(typed, word, limit) - countShared(typed, word) / 2;
      if (best > 1 && likeness <= limit - 1) near.push({ word, likeness });
    }
    return near.sort((one, other) => one.likeness - other.likeness).slice(0, MOST_PROPOSED).map(({ word }) => word);
  }

  // An excerpt: the stretch of a text with the most of the words sought, as pieces, each marked or not.
  const EXCERPT = 170; // signs

  async function detail({ location, page, pieces, sections }, marked) {
    const [headings, excerpt] = await Promise.all([
      sections.some(Boolean) ? load(`headings-${page}`) : [],
      loadExcerpt(page, sections[0], pieces, marked),
    ]);
    const passages = sections.map((section) => ({
      location: section ? `${location}#${headings[section - 1][0]}` : location,
      heading: findHeading(headings, section),
    }));
    return { location, passages, excerpt };
  }

  async function loadExcerpt(page, section, pieces, marked) {
    const place = findPlace(pieces, section);
    const texts = await load(`texts-${page}-${place}`);
    const text = texts[section - pieces[place]];
    if (section) return cutExcerpt(text, marked);
    const [description, opening] = text.split("\n");
    const isBetter = findMarks(opening, marked).length && !findMarks(description, marked).length;
    return cutExcerpt(isBetter ? opening : description, marked);
  }

  const findMarks = (text, marked) => splitWords(text).filter(({ word }) => marked.has(word));

  function cutExcerpt(text, marked) {
    const marks = findMarks(text, marked);
    const start = chooseStart(text, marks);
    const end = start + EXCERPT >= text.length ? text.length : Math.max(text.lastIndexOf(" ", start + EXCERPT), start + 1);
    const pieces = [[start ? "…\u00a0" : "", false]];
    let place = start;
    for (const mark of marks.filter((found) => found.start >= start && found.end <= end)) {
      pieces.push([text.slice(place, mark.start), false], [text.slice(mark.start, mark.end), true]);
      place = mark.end;
    }
    return [...pieces, [text.slice(place, end), false], [end < text.length ? "\u00a0…" : "", false]].filter(([piece]) => piece);
  }

  function chooseStart(text, marks) {
    const value = (first) =>
      new Set(marks.filter(({ start, end }) => start >= first && end <= first + EXCERPT - 40).map(({ word }) => word)).size;
    const [best] = marks.map(({ start }) => ({ start, value: value(start) })).sort((one, other) => other.value - one.value);
    if (!best || best.start < 40) return 0;
    const sentence = text.lastIndexOf(". ", best.start) + 2;
    return sentence > 1 && best.start - sentence < 80 ? sentence : text.lastIndexOf(" ", best.start - 30) + 1;
  }

  // Messages. Of two queries, only the later is answered.
  const PAUSE = 100; // milliseconds without a newer query before texts are asked for
  let latest = 0;

  async function receive({ type, data, id = latest + 1, limit = 10 }, post) {
    if (type === 0) {
      base = data?.base ?? new URL("../../search/", self.location.href).href;
      await load("index");
      post({ type: 1 });
      return;
    }
    latest = id;
    const found = await answer(data, limit);
    if (latest !== id) return;
    post({ type: 3, id, data: found });
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (latest !== id) return;
    const marked = new Set(found.marked);
    const give = async ([item]) => {
      const data = await detail(item, marked);
      if (latest === id) post({ type: 4, id, data });
    };
    const [best, ...others] = found.items;
    if (best) await give(best);
    if (latest === id) await Promise.all(others.map(give));
  }

  const receiveSafely = (message, post) =>
    receive(message, post).catch((error) => post({ type: 5, id: message.id, data: String(error) }));

  if (self.document) self.reseauxSearch = { fold, splitWords, measure, forgiven, readNumbers, receive: receiveSafely };
  else addEventListener("message", ({ data }) => receiveSafely(data, (answered) => postMessage(answered)));
})();
