// The page of an LMS, whose query says how it behaves: { kept, how: [..], place }. It lends an API to what it opens: a
// frame below a frame of its own, or a window.
import { Runtime } from "./runtime.js";

const { kept, how = [], place = "frame", player = "player.html" } = JSON.parse(decodeURIComponent(location.search.slice(1) || "{}"));
const runtime = new Runtime(kept);
window.runtime = runtime;
const is = (name) => how.includes(name);
const REFUSED = { strict: /./, status: /lesson_status|score/, suspend: /suspend_data/ };

function stall(milliseconds) {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

// Each way to be a bad LMS wraps the one before it.
function spoil(name, answer) {
  if (is("throws")) return () => {
    throw new Error(`no ${name}`);
  };
  if (is("empty")) return () => "";
  if (is("undefined")) return () => undefined;
  if (is("slow")) return (...given) => (stall(120), answer(...given));
  if (is("reopens") && name === "LMSInitialize") return (given) => {
    if (runtime.phase === "finished") runtime.phase = "new";
    return answer(given);
  };
  if (name === "LMSSetValue") {
    const refused = how.map((each) => REFUSED[each.split(":")[1]]).find(Boolean);
    if (refused) return (element, value) => (refused.test(element) ? "false" : answer(element, value));
    if (is("short")) return (element, value) => (value.length > 255 ? "false" : answer(element, value));
    if (is("mute")) return (...given) => (answer(...given), undefined);
  }
  if (is("no-interactions") && /Value$/.test(name))
    return (element, ...rest) => (element.startsWith("cmi.interactions") ? runtime.fail(401, name === "LMSGetValue" ? "" : "false") : answer(element, ...rest));
  return answer;
}

const api = Object.fromEntries(Object.entries(runtime.api).map(([name, answer]) => [name, spoil(name, answer)]));
if (is("initialised")) runtime.api.LMSInitialize("");
if (is("late")) window.arrive = () => (window.API = api);
else if (!is("absent")) window.API = api;

if (place === "window") window.open("sco/index.html", "_blank");
else {
  const frame = document.createElement("iframe");
  [frame.src, frame.name] = [place === "frame" ? player : "sco/index.html", "cours"];
  document.body.append(frame);
}
// Closes the course as a page does that leaves it: its frame goes.
window.closeCourse = () => document.querySelector("iframe").remove();
