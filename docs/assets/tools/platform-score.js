// The points of each platform for the answers given, and the combination they lead to. Nothing of the page is read here.
// A point: { plateforme, points, critere, reponse, exclut }. An answer is named « question/réponse », as in « but/membres ».
import { formatNumber } from "./number.js";

const LIST = new Intl.ListFormat("fr-CA", { type: "conjunction" });

function add(points) {
  return points.reduce((total, point) => total + point.points, 0);
}

// The answers that count, without those that have to wait, and among them the takers: those that make one wait.
export function sortAnswers(given) {
  const takes = ({ retire }, { reponse }) => retire === reponse;
  const counted = given.filter((answer) => !given.some((other) => takes(other, answer)));
  return { counted, takers: counted.filter((answer) => given.some((other) => takes(answer, other))) };
}

export function selectPoints(points, answers) {
  return points.filter(({ reponse }) => answers.includes(reponse));
}

// The platforms that have points, from the most to the least, with those points; what an answer excludes comes last.
// Equal totals share a rank and keep the order of the guide, that of `platforms`.
export function rankPlatforms(platforms, points) {
  const entries = platforms.map((id) => {
    const own = points.filter(({ plateforme }) => plateforme === id);
    return { id, points: own, total: add(own), excluded: own.some(({ exclut }) => exclut) };
  });
  const ranking = entries.filter((entry) => entry.points.length);
  ranking.sort((one, other) => one.excluded - other.excluded || other.total - one.total);
  const alike = (one, other) => one.total === other.total && one.excluded === other.excluded;
  return ranking.map((entry) => ({
    ...entry,
    rank: 1 + ranking.findIndex((other) => alike(entry, other)),
    tied: ranking.filter((other) => alike(entry, other)).length > 1,
  }));
}

// Which platforms to combine for the roles to fill, the answers that a platform can be asked to serve.
// First the one with the most points, then at most `most` others: each fills the most of the roles still open; where
// none is open, one other that fills a role already filled. A platform with no gain in all is never chosen.
// `roles`: what a platform is chosen for; `also`: the other roles that it fills.
// `rivals`: those that had as many points and could have been chosen instead.
export function combine(ranking, roles, most) {
  const gaining = ranking.filter(({ total, excluded }) => total > 0 && !excluded);
  let left = gaining.filter((entry) => selectFilled(entry, roles).length);
  let open = roles;
  const chosen = [];
  while (left.length && chosen.length <= most) {
    const next = chosen.length ? findMost(left, open) : left[0];
    const fresh = selectFilled(next, open);
    if (chosen.length > 1 && !fresh.length) break;
    const served = fresh.length ? fresh : selectFilled(next, roles);
    left = left.filter((entry) => entry !== next);
    const equal = left.filter(({ total }) => total === next.total);
    const rivals = chosen.length ? equal.filter((entry) => selectFilled(entry, served).length) : equal;
    const also = selectFilled(next, roles).filter((role) => !served.includes(role));
    chosen.push({ ...next, roles: served, also, rivals: rivals.map(({ id }) => id) });
    open = open.filter((role) => !fresh.includes(role));
  }
  const placeless = gaining.filter(({ id }) => !chosen.some((entry) => entry.id === id));
  const others = placeless.map((entry) => ({ ...entry, roles: selectFilled(entry, roles) }));
  return { chosen, open, others, dropped: ranking.filter(({ total, excluded }) => total <= 0 || excluded) };
}

// The roles that a platform fills: those whose points, added up, are a gain.
function selectFilled({ points }, roles) {
  return roles.filter((role) => add(points.filter(({ reponse }) => reponse === role)) > 0);
}

// The platform that fills the most of the roles; of equals, the first.
function findMost(entries, roles) {
  const count = (entry) => selectFilled(entry, roles).length;
  return entries.reduce((best, entry) => (count(entry) > count(best) ? entry : best));
}

// The points that each platform has under one criterion.
export function addByCriterion(points, criterion) {
  const totals = new Map();
  for (const { plateforme, points: count, critere } of points) {
    if (critere === criterion) totals.set(plateforme, (totals.get(plateforme) ?? 0) + count);
  }
  return totals;
}

// « 2 points », « −1 point »; `signed`: « +2 ».
export function formatPoints(count, signed = false) {
  const number = `${signed && count > 0 ? "+" : ""}${formatNumber(count).replace("-", "−")}`;
  return signed ? number : `${number}\u00a0point${Math.abs(count) >= 2 ? "s" : ""}`;
}

// « LinkedIn, X et YouTube ».
export function formatList(names) {
  return LIST.format(names);
}
