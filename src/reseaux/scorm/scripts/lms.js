// What an LMS of SCORM 1.2 lends the page that it opens: found wherever the standard lets it be, and called without ever
// failing, whatever the LMS answers. Answers are texts; nothing, or a fault, is an empty one.
const FARTHEST = 500; // frames within frames

// Ours as the standard says: in a frame above this page, or in the window that opened it and the frames above that.
export function findApi(page = window) {
  return climb(page) ?? climb(page.opener, { whole: true }) ?? climb(reach(page.top, "opener"), { whole: true });
}

function climb(place, { whole = false } = {}) {
  if (whole && look(place)) return look(place);
  for (let count = 0; place && place !== place.parent && count < FARTHEST; count++) {
    place = place.parent;
    if (look(place)) return look(place);
  }
  return null;
}

function reach(place, name) {
  try {
    return place[name];
  } catch {
    return null;
  }
}

// A frame of another server lets nothing be read of it, but may have above it one that does.
function look(place) {
  try {
    return place?.API?.LMSInitialize ? place.API : null;
  } catch {
    return null;
  }
}

export class Lms {
  constructor(api) {
    this.api = api;
  }

  call(name, ...given) {
    try {
      return String(this.api[name](...given) ?? "");
    } catch {
      return "";
    }
  }

  get(name) {
    return this.call("LMSGetValue", name);
  }

  // Whether the LMS has taken a value in. One that does not say is asked whether there was a fault.
  set(name, value) {
    const told = this.call("LMSSetValue", name, value);
    return isTrue(told) || (told === "" && this.fault === "0");
  }

  get fault() {
    return this.call("LMSGetLastError");
  }
}

export function isTrue(told) {
  return told === "true" || told === "1";
}
