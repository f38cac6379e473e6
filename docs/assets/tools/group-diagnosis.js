// The diagnosis of a group. The rule's numbers and the texts of its cases are those of the table of the page.
import { drawGroups, standsApart } from "./group-picture.js";
import { countAuthors, diagnose, listSizes, listSteps, splitMembers } from "./group-rule.js";
import { formatCount, formatNumber, formatShare } from "./number.js";
import { Tool } from "./tool.js";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });
const KNOWN = { oui: true, non: false };

class GroupDiagnosis extends Tool {
  render() {
    const rule = this.readRule();
    const answers = this.readAnswers();
    const diagnosis = diagnose(answers, rule);
    const row = this.findRow(diagnosis.name, answers);
    const tell = ([name, values]) => (name === "conseil" ? row.cells[2].textContent : this.phrase(name, values));
    const steps = listSteps(answers, diagnosis, rule).map((step) => step.map(tell).join(" "));
    this.showState(diagnosis.state);
    this.showText("regle", this.tellRule(diagnosis.name, row, rule));
    this.showText("avis", this.tellLife(answers, diagnosis, rule));
    this.showText("manque", this.tellMissing(diagnosis));
    this.showSteps(steps);
    this.showPicture(answers, diagnosis.name, rule);
    this.announceAnswer(diagnosis.name);
  }

  readRule() {
    const numbers = this.querySelector("table[data-maximum]").dataset;
    return Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)]));
  }

  readAnswers() {
    const [membres, publications, part] = ["membres", "publications", "part"].map((name) => this.readNumber(name));
    return { membres, gestionnaires: KNOWN[this.form.elements.gestionnaires.value] ?? null, publications, part };
  }

  // The row of the case, marked in the table when the reader has told both conditions.
  findRow(name, { membres, gestionnaires }) {
    const told = membres !== null && gestionnaires !== null;
    this.querySelector("tr[aria-current]")?.removeAttribute("aria-current");
    if (told) this.querySelector(`tr[data-cas="${name}"]`)?.setAttribute("aria-current", "true");
    return this.querySelector(`tr[data-cas="${name === "sans-taille" ? "gestionnaires" : name}"]`);
  }

  tellRule(name, row, { maximum }) {
    if (name === "vide" || name === "pas-de-groupe") return "";
    if (row && name !== "sans-taille") return row.cells[1].textContent;
    return this.phrase(name, { maximum: formatNumber(maximum) });
  }

  // Our own words: that there is no group yet, or whether it lives.
  tellLife({ membres, publications, part }, { name, weak }, rule) {
    if (name === "pas-de-groupe") return this.phrase(name, { membres: formatCount(membres, "membre") });
    if (name === "vide" || (publications === null && part === null)) return "";
    const values = { publications: formatCount(rule.publications, "publication"), part: formatShare(rule.part) };
    const raisons = LIST.format(weak.map((field) => this.phrase(`raison-${field}`, values)));
    return weak.length ? this.phrase("vie-faible", { raisons }) : this.phrase("vie-assez");
  }

  tellMissing({ name, missing }) {
    if (name === "vide") return this.phrase("vide");
    const manques = LIST.format(missing.map((field) => this.phrase(`manque-${field}`)));
    return missing.length ? this.phrase("manque", { manques }) : "";
  }

  showState(state) {
    const place = this.querySelector(".groupe-etat");
    place.hidden = !state;
    place.dataset.etat = state ?? "";
    place.textContent = state ? this.phrase(state) : "";
  }

  showText(name, text) {
    const place = this.querySelector(`[data-reponse=${name}]`);
    place.hidden = !text;
    place.querySelector("[data-texte]").textContent = text;
  }

  showSteps(steps) {
    this.querySelector(".groupe-conseils").hidden = !steps.length;
    const items = steps.map((text) => Object.assign(document.createElement("li"), { textContent: text }));
    this.querySelector(".groupe-conseils ol").replaceChildren(...items);
  }

  showPicture({ membres, gestionnaires, part }, name, rule) {
    const figure = this.querySelector("figure");
    figure.hidden = membres === null || name === "pas-de-groupe";
    if (figure.hidden) return;
    const groups = name === "aucune" ? splitMembers(membres, rule.maximum).groups : 1;
    const apart = standsApart(groups);
    const marked = apart || (groups === 1 && gestionnaires !== null);
    const drawing = drawGroups(apart ? listSizes(membres, rule.maximum) : [membres], part ?? 0, marked);
    this.draw(drawing, gestionnaires);
    const auteurs = countAuthors(membres, part);
    const caption = [
      this.phrase("dessin-echelle", { membres: formatCount(drawing.scale, "membre") }),
      auteurs && this.phrase("dessin-auteurs", { auteurs: formatNumber(auteurs) }),
      auteurs && auteurs < drawing.scale && this.phrase("dessin-moins"),
      marked && !apart && this.phrase(gestionnaires ? "dessin-connu" : "dessin-a-connaitre"),
      apart && this.phrase("dessin-divise", { groupes: formatCount(groups, "groupe") }),
    ];
    for (const place of figure.querySelectorAll("figcaption, desc")) place.textContent = caption.filter(Boolean).join(" ");
  }

  draw({ viewBox, ...paths }, known) {
    this.querySelector("figure svg").setAttribute("viewBox", viewBox);
    for (const path of this.querySelectorAll("[data-points]")) path.setAttribute("d", paths[path.dataset.points]);
    this.querySelector("[data-points=gestionnaire]").classList.toggle("connu", Boolean(known));
  }

  announceAnswer(name) {
    const places = [...this.querySelectorAll(".groupe-etat, [data-reponse]")].filter((place) => !place.hidden);
    const sentences = places.map((place) => place.textContent.trim().replace(/[^.!?]$/, "$&."));
    this.announce(name === "vide" ? "" : [...sentences, this.phrase("suite")].join(" "));
  }
}

customElements.define("group-diagnosis", GroupDiagnosis);
