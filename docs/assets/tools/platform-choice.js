// Which platforms to combine: the answers pick points from the grid of the page, and every sum is told with its reasons.
import { copyReason, copyReproaches, makeEntry, placeEntry, readPoint } from "./platform-nodes.js";
import { combine, formatList, formatPoints, rankPlatforms, selectPoints, sortAnswers } from "./platform-score.js";
import { Tool } from "./tool.js";

class PlatformChoice extends Tool {
  // The points of the answers given; the table of the page sorts by them, and is told when they change.
  chosenPoints = [];

  connectedCallback() {
    this.points = [...this.querySelectorAll("li[data-points]")].map(readPoint);
    this.entries = new Map([...this.querySelectorAll("[data-classe]")].map((entry) => [entry.dataset.classe, entry]));
    // The grid stays open for those who add up by hand; a link to one of its lines keeps it so.
    const grid = this.querySelector(".grille-pli");
    grid.open = Boolean(grid.querySelector(":target"));
    super.connectedCallback();
  }

  render() {
    const given = Object.entries(this.state).flatMap(([question, values]) =>
      values.split(",").map((value) => this.querySelector(`details[data-reponse="${question}/${value}"]`).dataset),
    );
    const { counted, takers } = sortAnswers(given);
    const answers = counted.map(({ reponse }) => reponse);
    this.roles = new Map(counted.filter(({ role }) => role).map(({ reponse, role }) => [reponse, role]));
    this.chosenPoints = selectPoints(this.points, answers);
    const ranking = rankPlatforms([...this.entries.keys()], this.chosenPoints);
    const most = Math.min(...counted.map(({ appuis = 2 }) => appuis));
    const combination = combine(ranking, [...this.roles.keys()], most);
    this.querySelector("[data-combinaison]").hidden = !answers.length;
    const titles = this.showChosen(combination.chosen);
    this.showRest(combination);
    this.showRanking(ranking);
    const missing = this.explain(answers, combination.chosen, takers);
    this.put("[data-message]", missing);
    const told = [this.showWaiting(takers), missing, ...titles].filter(Boolean);
    this.announce(answers.length ? told.join(" ") : "");
    this.dispatchEvent(new CustomEvent("points", { bubbles: true }));
  }

  // Why there is no platform to name, or nothing.
  explain(answers, chosen, takers) {
    if (!answers.length) return this.phrase("vide");
    if (!this.roles.size) return this.phrase(takers.length ? "tous-attendent" : "sans-but");
    return chosen.length ? "" : this.phrase("aucune");
  }

  // Puts each platform chosen under the base, with what it is for; returns the titles.
  showChosen(chosen) {
    const list = this.querySelector(".combinaison");
    const titles = chosen.map((entry, index) => this.tellTotal(index ? "appui" : "principale", entry));
    const items = chosen.map(({ roles, also, rivals }, index) => {
      const lists = { role: this.nameRoles(roles), aussi: this.nameRoles(also), egalite: this.nameAll(rivals) };
      return makeEntry(titles[index], ...Object.entries(lists).map(([name, list]) => this.tellList(name, list)));
    });
    list.replaceChildren(list.firstElementChild, ...items);
    return titles;
  }

  // Why a goal waits: the remarks, from the grid, of the answers that take it away. Returns their text.
  showWaiting(takers) {
    const remarks = takers.map(({ reponse }) => this.querySelector(`[data-reponse="${reponse}"] > .point-remarque`));
    const place = this.querySelector("[data-place=attente]");
    place.replaceChildren(...remarks.map((reason) => copyReason({ reason })));
    return place.textContent;
  }

  // What the combination leaves open, what it gives up and why, what has no place, and what nobody has verified.
  showRest({ chosen, open, others, dropped }) {
    const lists = {
      manque: chosen.length ? this.nameRoles(open) : "",
      "sans-place": this.roles.size ? formatList(others.map((entry) => this.tellOther(entry))) : "",
      silence: this.nameAll([...this.entries.keys()].filter((id) => !this.isJudged(id))),
    };
    for (const [name, list] of Object.entries(lists)) {
      this.put(`[data-place=${name}]`, this.tellList(name, list));
    }
    this.put("[data-place=seule]", chosen.length === 1 ? this.phrase("seule") : "");
    const items = dropped.map((entry) => {
      const title = this.tellTotal(entry.excluded ? "ecartee" : "laissee", entry);
      return makeEntry(title, ...copyReproaches(entry.points));
    });
    this.querySelector(".combinaison-laissees").replaceChildren(...items);
    this.querySelector("[data-place=laisser]").hidden = !items.length;
  }

  showRanking(ranking) {
    for (const entry of this.entries.values()) entry.hidden = true;
    for (const { id, total, tied, excluded, ...rest } of ranking) {
      const told = tied ? this.phrase("egales", { points: formatPoints(total) }) : formatPoints(total);
      placeEntry(this.entries.get(id), excluded ? this.phrase("interdite") : told, rest);
    }
  }

  // A sentence about platforms or roles, or nothing when there are none.
  tellList(name, list) {
    return list && this.phrase(name, { plateformes: list, roles: list });
  }

  tellTotal(phrase, { id, total }) {
    return this.phrase(phrase, { plateforme: this.name(id), points: formatPoints(total) });
  }

  tellOther({ id, roles }) {
    const values = { plateforme: this.name(id), roles: this.nameRoles(roles) };
    return this.phrase(roles.length ? "sert" : "ne-sert-pas", values);
  }

  isJudged(id) {
    return this.chosenPoints.some(({ plateforme }) => plateforme === id);
  }

  put(selector, text) {
    const place = this.querySelector(selector);
    place.textContent = text;
    place.hidden = !text;
  }

  name(id) {
    return this.entries.get(id).querySelector("a").textContent;
  }

  nameAll(ids) {
    return formatList(ids.map((id) => this.name(id)));
  }

  nameRoles(answers) {
    return formatList(answers.map((answer) => this.roles.get(answer)));
  }
}

customElements.define("platform-choice", PlatformChoice);
