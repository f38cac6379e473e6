// Days written AAAA-MM-JJ, as readers say them, and the calendar file of a reminder (RFC 5545).
const LINE = 75; // octets of a line of a calendar file, without its end (RFC 5545, 3.1)
const ENCODER = new TextEncoder();
const FORMAT = new Intl.DateTimeFormat("fr-CA", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

function read(day) {
  return new Date(`${day}T00:00:00Z`);
}

// Whether a text is a day that the calendar holds: 2026-02-29 is none.
export function isDay(text) {
  const date = read(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

// The day where the reader is, which is not always the day in Greenwich.
export function today(now = new Date()) {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, index) => String(part).padStart(index ? 2 : 4, "0")).join("-");
}

// The same day some months later, or the last of a month that is too short: six after August 31 comes February 28 or 29.
export function addMonths(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

// « 25 novembre 2026 », « 1er mars 2027 », as src/reseaux/french_date.py writes them.
export function formatDay(day) {
  return FORMAT.format(read(day)).replace(/^1(?= )/, "1er").replace(" ", "\u00a0");
}

function escapeText(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

// A line too long goes on below, after a space; no sign is cut in two.
export function foldLine(line) {
  let [folded, octets] = ["", 0];
  for (const sign of line) {
    const size = ENCODER.encode(sign).length;
    if (octets + size > LINE) [folded, octets] = [`${folded}\r\n `, 1];
    folded += sign;
    octets += size;
  }
  return folded;
}

// One event that lasts a day. `id` is unlike any other, `now` is when the file is made.
export function writeCalendar({ id, now, day, title, text, address }) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Reseaux et reputation//Liste de verification//FR",
    "BEGIN:VEVENT",
    `UID:${id}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(text)}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}
