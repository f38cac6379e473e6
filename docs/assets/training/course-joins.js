// How the fields of two states are joined: commutative, and never taking away what was earned. `since`: the moment before
// which all was erased, 0 when nothing was.
const isLater = ({ le }, since) => le > since || !since;
const isWorkedLater = ({ fin }, since) => fin > since || !since;

// Of two entries, the later; of two as late, the same one whichever comes first: that whose `part` sorts last.
function takeLater(one, other, part) {
  if (one.le !== other.le) return one.le > other.le ? one : other;
  return JSON.stringify(one[part]) > JSON.stringify(other[part]) ? one : other;
}

const takeRank = (one, other) => takeLater(one, other, "rang");

function joinAnswers(one, other) {
  const later = takeLater(one, other, "reponse");
  return { ...later, juste: one.juste || other.juste, essais: Math.max(one.essais, other.essais) };
}

function joinTimes(one, other) {
  const begun = [one.debut, other.debut].filter(Boolean);
  return { secondes: Math.max(one.secondes, other.secondes), debut: begun.length ? Math.min(...begun) : 0, fin: Math.max(one.fin, other.fin) };
}

function mergeMap(join, isAfter = isLater) {
  return (one, other, since) => {
    const merged = new Map();
    for (const [id, entry] of [...Object.entries(one), ...Object.entries(other)]) {
      if (isAfter(entry, since)) merged.set(id, merged.has(id) ? join(merged.get(id), entry) : entry);
    }
    return Object.fromEntries(merged);
  };
}

const name = ({ le, questions }) => [String(le).padStart(15, "0"), ...questions].join();

function mergeTests(one, other, since) {
  const tests = new Map();
  const weigh = ({ score, secondes, justes }) => [score + 1e3, secondes + 1e9, ...justes].join();
  for (const test of [...one, ...other]) {
    const same = tests.get(name(test));
    if (!same || weigh(test) > weigh(same)) tests.set(name(test), test);
  }
  const left = [...tests].filter(([, test]) => isLater(test, since));
  return left.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, test]) => test);
}

// The same test in two tabs holds the answers of both; of two tests, the one worked on last.
function mergeHalfway(one, other, since) {
  const kept = [one, other].filter((test) => test && isLater(test, since));
  if (kept.length < 2) return kept[0] ?? null;
  const names = [one, other].map((test) => name({ ...test, le: test.debut }));
  if (names[0] !== names[1]) return one.le === other.le ? (names[0] > names[1] ? one : other) : takeLater(one, other);
  const later = takeLater(one, other, "donnees");
  const earlier = later === one ? other : one;
  const secondes = Math.max(one.secondes, other.secondes);
  return { ...later, secondes, donnees: { ...earlier.donnees, ...later.donnees } };
}

export const JOINS = {
  reponses: mergeMap(joinAnswers),
  modules: mergeMap(joinTimes, isWorkedLater),
  auto: mergeMap(takeRank),
  bilan: mergeMap(takeRank),
  tests: mergeTests,
  encours: mergeHalfway,
};
