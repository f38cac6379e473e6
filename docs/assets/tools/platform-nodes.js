// The lines of an answer on platforms. Their words come from the page; a reason keeps its links to the notes.
import { formatPoints } from "./platform-score.js";

// An element with its text, or with what it holds.
function make(tag, className, ...content) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...content);
  return node;
}

// A platform of the answer: its title, then its paragraphs, made or in words; those that are empty are left out.
export function makeEntry(title, ...content) {
  const told = content.filter(Boolean).map((part) => (part instanceof Node ? part : make("p", "", part)));
  return make("li", "", make("p", "combinaison-titre", title), ...told);
}

// A point of the grid as it stands in the page, with the words that explain it.
export function readPoint(row) {
  const { plateforme, points, critere, exclut } = row.dataset;
  const fold = row.closest("details");
  return {
    ...{ plateforme, points: Number(points), critere, reponse: fold.dataset.reponse, exclut: exclut !== undefined },
    reason: row.querySelector(".point-raison"),
    criterion: row.querySelector(".point-critere").textContent,
    answer: fold.querySelector("summary").textContent,
  };
}

// The reason of a point; the names of its links stay with the first one, in the grid.
export function copyReason({ reason }) {
  const copy = reason.cloneNode(true);
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return copy;
}

// What is held against a platform; two answers may hold the same fact: it is told once.
export function copyReproaches(points) {
  const against = points.filter((point) => point.points < 0);
  return [...new Map(against.map((point) => [point.reason.textContent, point])).values()].map(copyReason);
}

// « +2 · Pour quoi faire · Joindre les membres », then the reason.
export function makePoint(point) {
  const count = make("strong", "", formatPoints(point.points, true));
  const subject = make("span", "point-critere", `${point.criterion} · ${point.answer}`);
  return make("li", "", make("p", "point-entete", count, " · ", subject), copyReason(point));
}

// Puts an entry of the ranking after those already placed, with its sum in words and the points that make it.
export function placeEntry(entry, told, { rank, points }) {
  entry.querySelector(".classement-points").textContent = ` · ${told}`;
  entry.querySelector("ul").replaceChildren(...points.map(makePoint));
  entry.parentNode.append(entry);
  entry.value = rank;
  entry.hidden = false;
}
