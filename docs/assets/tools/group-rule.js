// What the rule of the article answers for a group, and what to do next: names of cases and of sentences, no text.
// The numbers of the rule come from the page; null is what the reader has not told.
import { formatCount, formatNumber } from "./number.js";

const STATES = { deux: "sain", taille: "sain", gestionnaires: "sain", "sans-taille": "sain", aucune: "trop-grand" };
const FIRST_STEPS = { "pas-de-groupe": "inviter-d-abord", "depend-taille": "compter", "depend-gestionnaires": "tester" };

// The case of the rule: at most so many members, or managers known to all; one of the two is enough.
export function findCase(members, known, maximum) {
  if (members === null) return known === null ? "vide" : known ? "sans-taille" : "depend-taille";
  if (members < 2) return "pas-de-groupe";
  if (members <= maximum) return known ? "deux" : "taille";
  return known === null ? "depend-gestionnaires" : known ? "gestionnaires" : "aucune";
}

// The case, the state if it can be told, what shows little life, and what is missing.
export function diagnose(answers, rule) {
  const name = findCase(answers.membres, answers.gestionnaires, rule.maximum);
  const told = name !== "vide" && name !== "pas-de-groupe";
  const isWeak = (field) => answers[field] !== null && answers[field] < rule[field];
  const weak = told ? ["publications", "part"].filter(isWeak) : [];
  const missing = told ? Object.keys(answers).filter((field) => answers[field] === null) : [];
  const state = STATES[name] === "sain" ? tellHealth(answers, weak) : (STATES[name] ?? null);
  return { name, state, weak, missing };
}

// A group that meets the rule is healthy when people post, at risk when few do, healthy by the rule alone when nobody told.
function tellHealth({ publications, part }, weak) {
  if (weak.length) return "a-risque";
  return publications === null && part === null ? "sain-regle" : "sain";
}

// Into how many groups to split, as few and as equal as can be: their size, and how many have one member more.
export function splitMembers(members, maximum) {
  const groups = Math.max(1, Math.ceil(members / maximum));
  return { groups, size: Math.floor(members / groups), larger: members % groups };
}

export function listSizes(members, maximum) {
  const { groups, size, larger } = splitMembers(members, maximum);
  return Array.from({ length: groups }, (_, index) => size + (index < larger));
}

// About how many members post; at least one when the share is more than nothing.
export function countAuthors(members, share) {
  return share > 0 ? Math.max(1, Math.round((members * share) / 100)) : 0;
}

// Whom to name: the sentence and its blanks.
export function chooseManagers(needed, members, share) {
  if (share === null) return ["qui-inconnus"];
  const authors = countAuthors(members, share);
  const auteurs = formatNumber(authors);
  if (!authors) return ["qui-personne"];
  if (authors < needed) return ["qui-trop-peu", { auteurs, manquent: formatNumber(needed - authors) }];
  return ["qui-parmi", { auteurs }];
}

// What to do next, each step a list of sentences with their blanks; "conseil" is the advice of the case itself.
export function listSteps({ membres, gestionnaires, part }, { name, weak }, rule) {
  const steps = name === "vide" ? [] : [[[FIRST_STEPS[name] ?? "conseil"]]];
  if (name === "taille" && gestionnaires === false) {
    steps.push([["marge", { ecart: formatCount(rule.maximum + 1 - membres, "membre") }]]);
  }
  if (name === "aucune") {
    const { groups, size, larger } = splitMembers(membres, rule.maximum);
    const tailles = `${formatNumber(size)}${larger ? ` ou ${formatNumber(size + 1)}` : ""}\u00a0membres`;
    steps[0].push(["diviser", { groupes: formatCount(groups, "groupe"), tailles }]);
    if (groups > rule.groupes) steps.push([["ouvrir-peu-a-peu"]]);
    steps.push([["nommer", { gestionnaires: formatCount(groups, "gestionnaire") }], chooseManagers(groups, membres, part)]);
  }
  return [...steps, ...weak.map((field) => [[field === "part" ? "inviter" : "publier"]])];
}
