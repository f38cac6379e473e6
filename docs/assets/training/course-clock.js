// The time that a learner spends: only while the page shows, and no more than five minutes after the last sign of life.
// A closed laptop and an empty chair count for nothing.
const LIMIT = 5 * 60; // seconds
const SIGNS = ["pointerdown", "pointermove", "keydown", "scroll", "wheel", "touchstart", "input"];
const EVERY = 30; // seconds between two writings while the learner works

// Adds up the time between signs. `now`: milliseconds that never go back.
export class Stopwatch {
  constructor(now = () => performance.now()) {
    [this.now, this.last, this.seconds] = [now, null, 0];
  }

  // A sign of life.
  mark() {
    if (this.last !== null) this.seconds += Math.min(Math.max(0, (this.now() - this.last) / 1000), LIMIT);
    this.last = this.now();
  }

  stop() {
    if (this.last !== null) this.mark();
    this.last = null;
  }

  // The whole seconds counted since they were last taken.
  take() {
    const whole = Math.floor(this.seconds);
    this.seconds -= whole;
    return whole;
  }
}

// Calls `keep` with the seconds to add, as often as is worth writing; returns the function that does it at once.
export function watchTime(keep) {
  const watch = new Stopwatch();
  const flush = () => {
    if (document.visibilityState === "visible") watch.mark();
    const seconds = watch.take();
    if (seconds && !keep(seconds)) watch.seconds += seconds;
  };
  const sign = () => {
    watch.mark();
    if (watch.seconds >= EVERY) flush();
  };
  const leave = () => {
    watch.stop();
    flush();
  };
  const follow = () => (document.visibilityState === "visible" ? watch.mark() : leave());
  for (const name of SIGNS) addEventListener(name, () => watch.last !== null && sign(), { passive: true, capture: true });
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", follow);
  follow();
  return flush;
}
