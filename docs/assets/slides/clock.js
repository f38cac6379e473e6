// The time of the workshop: a clock is {elapsed, since}; elapsed in milliseconds, since null while it stands still.
export const STOPPED = { elapsed: 0, since: null };

export function read({ elapsed, since }, now = Date.now()) {
  return since === null ? elapsed : elapsed + now - since;
}

export function start(clock, now = Date.now()) {
  return clock.since === null ? { ...clock, since: now } : clock;
}

export function pause(clock, now = Date.now()) {
  return { elapsed: read(clock, now), since: null };
}

// « 7:05 »
export function formatTime(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

// Whole minutes past the planned end of a step; 0 before it.
export function countLate(milliseconds, end) {
  return Math.max(0, Math.ceil(milliseconds / 60000 - end));
}
