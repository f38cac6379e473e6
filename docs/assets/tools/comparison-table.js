// Filters and sorts the table of platforms; what it shows is in the address, beside the answers of platform-choice.js.
import { addByCriterion, formatPoints } from "./platform-score.js";
import { Tool } from "./tool.js";

const ALPHABET = new Intl.Collator("fr-CA");

// The identifiers to show, in the order of the guide: all of them when none is picked.
export function pick(all, picked) {
  return picked.length ? all.filter((id) => picked.includes(id)) : all;
}

// The platforms in the order asked for; `names` and `totals` by identifier. Equals keep the order of the guide.
export function sortPlatforms(platforms, order, names, totals) {
  const compare = {
    alphabetique: (one, other) => ALPHABET.compare(names.get(one), names.get(other)),
    points: (one, other) => (totals.get(other) ?? 0) - (totals.get(one) ?? 0),
  };
  return compare[order] ? [...platforms].sort(compare[order]) : [...platforms];
}

class ComparisonTable extends Tool {
  connectedCallback() {
    this.groups = [...this.querySelectorAll("tbody")].map((body) => this.readGroup(body));
    // The answers matter here only to who sorts by them.
    document.addEventListener("points", () => this.form.elements.ordre.value === "points" && this.show());
    super.connectedCallback();
  }

  // A group of rows, with its platforms in the order of the guide, those that have a row and those that have none.
  readGroup(body) {
    const rows = new Map([...body.querySelectorAll("[data-plateforme]")].map((row) => [row.dataset.plateforme, row]));
    const empty = body.querySelector(".comparaison-vide");
    const link = this.querySelector(`.criteres a[href="#critere-${body.dataset.critere}"]`).parentNode;
    return { body, rows, empty, link, silent: empty?.dataset.plateformes.split(" ") ?? [] };
  }

  // What went wrong is told in the form, which may be folded.
  tell(text) {
    if (text) this.form.querySelector("details").open = true;
    super.tell(text);
  }

  render() {
    const told = this.show();
    // Nothing is said of a table that nobody has touched.
    if (this.told !== undefined && told !== this.told) this.announce(told);
    this.told = told;
  }

  show() {
    const order = this.form.elements.ordre.value;
    const [criteria, platforms] = [this.readBoxes("criteres"), this.readBoxes("plateformes")];
    const points = document.querySelector("platform-choice")?.chosenPoints ?? [];
    for (const group of this.groups) {
      const { critere } = group.body.dataset;
      group.body.hidden = group.link.hidden = !criteria.shown.includes(critere);
      const totals = order === "points" ? addByCriterion(points, critere) : new Map();
      this.showGroup(group, sortPlatforms(platforms.shown, order, platforms.names, totals), platforms.names, totals);
    }
    return this.tellView(criteria, platforms, order === "points" && !points.length);
  }

  showGroup({ body, rows, empty, silent }, shown, names, totals) {
    for (const [id, row] of rows) {
      row.hidden = !shown.includes(id);
      row.querySelector(".comparaison-points").textContent = totals.has(id) ? ` · ${formatPoints(totals.get(id))}` : "";
    }
    body.append(...shown.filter((id) => rows.has(id)).map((id) => rows.get(id)));
    if (!empty) return;
    const left = shown.filter((id) => silent.includes(id)).map((id) => names.get(id));
    empty.hidden = !left.length;
    empty.firstElementChild.textContent = this.phrase("silence", { plateformes: left.join(", ") });
    body.append(empty);
  }

  // What the table shows, written above it once something is filtered or sorted.
  tellView(criteria, platforms, unanswered) {
    const told = this.phrase("bilan", {
      ...{ criteres: criteria.shown.length, tous_criteres: criteria.names.size },
      ...{ plateformes: platforms.shown.length, toutes_plateformes: platforms.names.size },
      ordre: this.form.elements.ordre.selectedOptions[0].textContent,
    });
    const place = this.querySelector(".filtre-bilan");
    place.textContent = unanswered ? `${told} ${this.phrase("sans-points")}` : told;
    place.hidden = !Object.keys(this.state).length;
    return place.textContent;
  }

  // What a group of boxes offers, label by value, and what it leaves to see.
  readBoxes(name) {
    const boxes = this.find(name);
    const names = new Map(boxes.map((box) => [box.value, box.nextElementSibling.textContent]));
    return { names, shown: pick([...names.keys()], boxes.filter((box) => box.checked).map((box) => box.value)) };
  }
}

customElements.define("comparison-table", ComparisonTable);
