// A link carries the ticks of a list, in its fragment, which goes to no server; the notes, private, are never in it.
export function writeLink(address, list, ids) {
  return ids.length ? `${address}#${list}=${ids.join(",")}` : address;
}

// The ids that a link carries, those that the list has apart from the others; null when it carries none.
export function readLink(fragment, list, has) {
  const ids = [...new Set((new URLSearchParams(fragment.slice(1)).get(list) ?? "").split(",").filter(Boolean))];
  return ids.length ? { known: ids.filter(has), unknown: ids.filter((id) => !has(id)).length } : null;
}

// Fills the place that shows what a link brings: two sentences, what the ticks say, and
// whether some are new here; emptied, it leaves nothing to choose.
export function showReceived(box, { told = "", lost = "", items = [], fresh = false }) {
  const lines = items.map((item) => {
    const line = document.createElement("li");
    line.textContent = item;
    return line;
  });
  box.querySelector("ul").replaceChildren(...lines);
  box.querySelector("[data-recu]").textContent = told;
  box.querySelector("[data-inconnus]").textContent = lost;
  box.querySelector("[data-action=reprendre]").hidden = !fresh;
  box.querySelector("[data-action=ignorer]").hidden = !told;
  box.hidden = false;
}
