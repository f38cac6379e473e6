// How far a learner is: what the state says of a module, of the test and of the time spent.
import { formatNumber } from "../tools/number.js";

// { answered, right, total, name }; `name` is what is said of it: a-faire, en-cours, quiz or fait.
export function followModule({ reponses, modules }, id, questions) {
  const known = questions.filter((name) => reponses[name]);
  const right = known.filter((name) => reponses[name].juste).length;
  const [answered, total] = [known.length, questions.length];
  const begun = answered || modules[id];
  const name = answered < total ? (begun ? "en-cours" : "a-faire") : right < total ? "quiz" : "fait";
  return { answered, right, total, name };
}

// The best of the finished tests, the first to reach its score; undefined without any.
export function findBest(tests) {
  return [...tests].sort((one, other) => other.score / other.sur - one.score / one.sur || one.le - other.le)[0];
}

export function countSeconds({ modules, tests }) {
  return [...Object.values(modules), ...tests].reduce((sum, { secondes }) => sum + secondes, 0);
}

// « moins d’une minute », « 42 min », « 1 h 05 »
export function formatTime(seconds) {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return "moins d’une minute";
  if (minutes < 60) return `${minutes}\u00a0min`;
  return `${formatNumber(Math.floor(minutes / 60))}\u00a0h\u00a0${String(minutes % 60).padStart(2, "0")}`;
}

// Among modules, in order, the one whose statements the learner is least sure of, and by how much; null while one of the
// statements has no answer. `modules`: { id, statements, best }, the last being the rank of who is sure.
export function findWeakest({ auto }, modules) {
  if (modules.some(({ statements }) => statements.some((id) => !auto[id]))) return null;
  const lack = ({ statements, best }) => statements.reduce((sum, id) => sum + Math.max(0, best - auto[id].rang), 0);
  const weighed = modules.map((module) => ({ id: module.id, lack: lack(module) }));
  return weighed.sort((one, other) => other.lack - one.lack)[0] ?? null;
}
