// How many followers a page reaches without paying: the shares are those of the table of the page, year by year.
import { formatCount, formatNumber, formatShare } from "./number.js";
import { Tool } from "./tool.js";

const [DOTS, ROW, STEP] = [1000, 50, 8]; // as in src/reseaux/markdown/views/dots.py

// The shares, in per cent, measured in a year on pages of that many followers.
export function selectShares(measures, year, followers) {
  const fits = ({ minimum = 0, maximum = Infinity }) => followers >= minimum && followers <= maximum;
  return measures.filter((measure) => measure.annee === year && fits(measure)).map((measure) => Number(measure.part));
}

// The least and the greatest number of people reached, whole; null without a measure.
export function estimateReach(followers, shares) {
  if (!shares.length) return null;
  const reach = (share) => Math.round((followers * share) / 100);
  return { low: reach(Math.min(...shares)), high: reach(Math.max(...shares)) };
}

// The path that covers the first dots of the grid.
export function drawDots(count) {
  const [rows, rest] = [Math.floor(count / ROW), count % ROW];
  const whole = rows ? `M0 0h${ROW * STEP}v${rows * STEP}H0Z` : "";
  return whole + (rest ? `M0 ${rows * STEP}h${rest * STEP}v${STEP}H0Z` : "");
}

// « 5,5 % », « de 6 % à 6,15 % »
export function formatRange(low, high, format) {
  return low === high ? format(low) : `de ${format(low)} à ${format(high)}`;
}

// « environ 60 personnes », « de 60 à 62 personnes »
export function countRange(low, high, noun) {
  const counted = `${formatRange(low, high, formatNumber)}\u00a0${noun}${high >= 2 ? "s" : ""}`;
  return low === high ? `environ ${counted}` : counted;
}

class ReachEstimate extends Tool {
  render() {
    const followers = this.readNumber("abonnes");
    const year = this.form.elements.annee.value;
    const measures = [...this.querySelectorAll("tr[data-part]")].map((row) => row.dataset);
    const shares = selectShares(measures, year, followers ?? DOTS);
    this.draw(estimateReach(DOTS, shares), year);
    const reach = followers === null ? null : estimateReach(followers, shares);
    const sentences = reach ? this.tellReach(followers, reach, shares, year) : [];
    const empty = !this.form.elements.abonnes.value.trim();
    this.answer(empty ? this.phrase("vide") : "", ...sentences);
    this.announce(sentences.join(" "));
  }

  tellReach(followers, { low, high }, shares, annee) {
    const part = formatRange(Math.min(...shares), Math.max(...shares), formatShare);
    const portee = high || !followers ? countRange(low, high, "personne") : this.phrase("aucun-touche");
    const reste = countRange(followers - high, followers - low, "abonné");
    const first = this.phrase("sans-payer", { portee, abonnes: formatCount(followers, "abonné"), part, annee });
    return [first, followers ? this.phrase("en-payant", { reste }) : ""];
  }

  answer(...sentences) {
    this.querySelectorAll("[data-reponse]").forEach((place, index) => {
      place.textContent = sentences[index] ?? "";
      place.hidden = !sentences[index];
    });
  }

  draw({ low, high }, annee) {
    this.querySelector("[data-points=touche]").setAttribute("d", drawDots(low));
    this.querySelector("[data-points=possible]").setAttribute("d", drawDots(high));
    const text = this.phrase("dessin", { points: countRange(low, high, "point"), annee });
    for (const place of this.querySelectorAll("figcaption, svg desc")) place.textContent = text;
  }
}

customElements.define("reach-estimate", ReachEstimate);
