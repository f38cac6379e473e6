// A run-time of SCORM 1.2 that refuses all that the standard refuses, and writes down all that it is asked. Stricter than
// the standard where it is silent: an index is opened by its identifier, an answer comes after its type, and only what was
// committed is kept.
import { ANSWERS, ELEMENTS } from "./elements.js";

const WORDS = { 0: "No error", 101: "General exception", 201: "Invalid argument error", 202: "Element cannot have children" };
Object.assign(WORDS, { 203: "Element not an array, cannot have count", 301: "Not initialized", 401: "Not implemented error" });
Object.assign(WORDS, { 402: "Invalid set value, element is a keyword", 403: "Element is read only" });
Object.assign(WORDS, { 404: "Element is write only", 405: "Incorrect data type" });
const KEYWORDS = /(^|\.)_(children|count|version)$/;

export class Runtime {
  // `kept`: values by element, those of an earlier visit and those that the LMS gives.
  constructor(kept = {}) {
    [this.values, this.kept, this.calls, this.code, this.phase] = [{ ...kept }, { ...kept }, [], 0, "new"];
    this.api = {};
    for (const name of Object.getOwnPropertyNames(Runtime.prototype).filter((each) => each.startsWith("LMS")))
      this.api[name] = (...given) => this.note(name, given);
  }

  note(name, given) {
    const answer = this[name](...given);
    this.calls.push([name, ...given, answer, this.code]);
    return answer;
  }

  fail(code, answer = "false") {
    this.code = code;
    return answer;
  }

  LMSInitialize(given) {
    if (given !== "") return this.fail(201);
    if (this.phase !== "new") return this.fail(101);
    this.phase = "running";
    return this.fail(0, "true");
  }

  LMSFinish(given) {
    if (given !== "") return this.fail(201);
    if (this.phase !== "running") return this.fail(301);
    this.phase = "finished";
    this.end();
    return this.fail(0, "true");
  }

  LMSCommit(given) {
    if (given !== "") return this.fail(201);
    if (this.phase !== "running") return this.fail(301);
    this.kept = { ...this.values };
    return this.fail(0, "true");
  }

  LMSGetLastError() {
    return String(this.code);
  }

  LMSGetErrorString(code) {
    return WORDS[code] ?? "";
  }

  LMSGetDiagnostic() {
    return "";
  }

  LMSGetValue(name) {
    if (this.phase !== "running") return this.fail(301, "");
    const { code, element } = this.find(name);
    if (code) return this.fail(code, "");
    if (element[0] === "w") return this.fail(404, "");
    return this.fail(0, this.read(name, element));
  }

  read(name, element) {
    return name.endsWith("._count") ? String(this.count(name.slice(0, -7))) : (this.values[name] ?? element[1]);
  }

  LMSSetValue(name, value) {
    if (this.phase !== "running") return this.fail(301);
    const { code, element } = this.find(name, true);
    if (code) return this.fail(code);
    if (KEYWORDS.test(name)) return this.fail(402);
    if (element[0] === "r") return this.fail(403);
    const isRight = element[2] ?? ANSWERS[this.values[name.replace(/(\.\d+).*/, "$1.type")]];
    if (typeof value !== "string" || !isRight?.(value)) return this.fail(405);
    this.values[name] = value;
    return this.fail(0, "true");
  }

  // How many of a list there are: the index after the last one that was opened.
  count(list) {
    const places = Object.keys(this.values).filter((name) => name.startsWith(`${list}.`));
    return Math.max(0, ...places.map((name) => Number(name.slice(list.length + 1).split(".")[0]) + 1));
  }

  find(name, writing = false) {
    if (typeof name !== "string" || name === "") return { code: 201 };
    const pattern = name.replace(/(?<=\.)(0|[1-9]\d*)(?=\.)/g, "[n]");
    const element = ELEMENTS[pattern];
    if (!element) return { code: this.explain(name, pattern) };
    for (const found of name.matchAll(/(?<=\.)\d+(?=\.)/g)) {
      const [list, index] = [name.slice(0, found.index - 1), Number(found[0])];
      const opens = writing && /\.(\d+\.id|\d+\.pattern)$/.test(name.slice(found.index - 1));
      if (index > this.count(list) || (index === this.count(list) && !opens)) return { code: 201 };
    }
    return { element };
  }

  explain(name, pattern) {
    const owner = pattern.replace(KEYWORDS, "");
    const isKnown = Object.keys(ELEMENTS).some((each) => each === owner || each.startsWith(`${owner}.`));
    if (name.endsWith("._children") && isKnown) return 202;
    if (name.endsWith("._count") && isKnown) return 203;
    return 401;
  }

  // What the LMS itself does when the visit ends.
  end() {
    const { values } = this;
    const [status, raw] = [values["cmi.core.lesson_status"] ?? "not attempted", values["cmi.core.score.raw"]];
    if (status === "not attempted") values["cmi.core.lesson_status"] = "completed";
    const isGraded = (values["cmi.core.credit"] ?? "credit") === "credit" && (values["cmi.core.lesson_mode"] ?? "normal") === "normal";
    if (isGraded && raw) values["cmi.core.lesson_status"] = Number(raw) >= 75 ? "passed" : "failed";
    values["cmi.core.entry"] = values["cmi.core.exit"] === "suspend" ? "resume" : "";
    values["cmi.core.total_time"] = add(values["cmi.core.total_time"] ?? "0", values["cmi.core.session_time"] || "0");
    this.kept = { ...values };
  }
}

function add(...spans) {
  const seconds = spans.reduce((sum, span) => sum + span.split(":").reduce((total, part) => total * 60 + Number(part), 0), 0);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60].map((part, index) => String(part).padStart(index ? 2 : 4, "0"));
  return [...parts, (seconds % 60).toFixed(2).padStart(5, "0")].join(":");
}
