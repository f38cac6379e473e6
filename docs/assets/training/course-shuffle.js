// Orders that look like chance and never change: each item gets a number drawn from the seed, the name of what is
// shuffled and the item's own place, and the numbers are sorted. The same learner finds the same order on each visit.

// A whole number below 2^32, each as likely as the others: FNV-1a over the signs, then mixed so that every bit counts.
export function draw(text) {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0), 16777619);
  for (const [shift, factor] of [[16, 0x85ebca6b], [13, 0xc2b2ae35]]) hash = Math.imul(hash ^ (hash >>> shift), factor);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function shuffle(items, seed, name) {
  const drawn = items.map((item, index) => ({ item, rank: draw(`${seed} ${name} ${index}`) }));
  return drawn.sort((one, other) => one.rank - other.rank).map(({ item }) => item);
}

// The questions of a test, as many from each bank: those that earlier tests asked least come first. `banks`: lists of
// questions, `earlier`: the questions of each earlier test.
export function drawQuestions(banks, count, seed, earlier) {
  const asked = (id) => earlier.filter((questions) => questions.includes(id)).length;
  const name = `test ${earlier.length}`;
  const share = Math.floor(count / banks.length);
  const drawn = banks.flatMap((bank) => shuffle(bank, seed, name).sort((one, other) => asked(one) - asked(other)).slice(0, share));
  return shuffle(drawn, seed, name);
}
