// The course in an LMS: bundled before the elements of the pages, so that they find their state when they begin.
import { fillPhrase } from "../../../../docs/assets/tools/phrase.js";
import { setKeeper } from "../../../../docs/assets/training/course-store.js";
import { LmsKeeper } from "./keeper.js";
import { Parts } from "./parts.js";
import { Session } from "./session.js";

const [EVERY, PATIENCE, OPENINGS] = [250, 8000, 3]; // an LMS that comes late; milliseconds
const [PAUSE, SAVING] = [1500, 30000]; // between a change and telling it, and between two savings
const SHORT = 40; // milliseconds that the page may be held

document.documentElement.className = "js";
const frame = document.querySelector(".paquet");
const [keeper, parts] = [new LmsKeeper(), new Parts()];
setKeeper(keeper);

const list = (name) => frame.dataset[name].split(" ");
const session = new Session({ names: list("noms"), seuil: Number(frame.dataset.seuil), questions: list("questions") }, keeper, parts);
let [timer, saved, failures, telling] = [0, 0, 0, false];

function tell() {
  const [place, text] = [document.querySelector(".ou-garde"), fillPhrase(frame, session.told)];
  if (place.textContent !== text) place.textContent = text;
}

function report(now = false) {
  clearTimeout(timer);
  timer = 0;
  const commit = now || Date.now() - saved > SAVING;
  if (commit) saved = Date.now();
  session.report({ commit });
  tell();
  tellAnswers();
}

function plan() {
  timer ||= setTimeout(report, PAUSE);
}

// Tells the answers that wait a few at a time, and lets the page be as long as it was held.
function tellAnswers() {
  const { interactions, lesson } = session;
  if (!interactions?.left.length || !lesson.running || telling) return;
  telling = true;
  const pause = interactions.send(SHORT);
  setTimeout(() => {
    telling = false;
    tellAnswers();
  }, pause);
}

// Ends the search for an LMS, whether it was found or not.
function settle(found) {
  if (!found) keeper.settle(null, "");
  session.settle();
  if (session.place) parts.open(session.place);
  keeper.written = plan;
  parts.follow = () => report(true);
  document.addEventListener("formation:test", () => report(true));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && report(true));
  report(true);
}

function search(until) {
  if (session.connect()) return settle(true);
  failures += session.seen ? 1 : 0;
  const alone = window.parent === window && !window.opener;
  if (alone || failures >= OPENINGS || performance.now() > until) return settle(false);
  setTimeout(() => search(until), EVERY);
}

// The page may outlive the end of the visit: leaving was called off, or the browser shows it again.
function revive() {
  session.reopen();
  report(true);
}

function leave() {
  session.close();
  setTimeout(revive, PAUSE);
}

document.addEventListener("formation:reponse", ({ detail }) => {
  session.record(detail);
  plan();
});
const found = session.connect();
// After the elements, which write their last words as the page is left.
document.addEventListener("DOMContentLoaded", () => {
  parts.start();
  if (found) settle(true);
  else search(performance.now() + PATIENCE);
  // Not on « unload », which comes after both and which browsers are taking away, with an error in the console.
  for (const name of ["beforeunload", "pagehide"]) addEventListener(name, leave);
  addEventListener("pageshow", ({ persisted }) => persisted && revive());
});
