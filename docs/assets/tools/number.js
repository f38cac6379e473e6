// Numbers as French readers write them: « 1 000 », « 6,5 », « 49 % », with ordinary or no-break spaces.
const SPACES = /[\s\u00a0\u202f]/g;
const NUMBER = /^[-−]?\d+(,\d+)?$/;
const FORMAT = new Intl.NumberFormat("fr-CA", { maximumFractionDigits: 2 });

// Returns null for what is no number: « », « abc », « 1e9 », « 1,2,3 ».
export function parseNumber(text) {
  const bare = text.replace(SPACES, "").replace(/%$/, "").replace(".", ",");
  return NUMBER.test(bare) ? Number(bare.replace("−", "-").replace(",", ".")) : null;
}

export function formatNumber(value) {
  return FORMAT.format(value).replace(SPACES, "\u00a0");
}

// « 1 groupe », « 34 groupes »; in French the plural starts at two.
export function formatCount(value, noun) {
  return `${formatNumber(value)}\u00a0${noun}${value >= 2 ? "s" : ""}`;
}

export function formatShare(percent) {
  return `${formatNumber(percent)}\u00a0%`;
}

// A number typed in a field, or the sentence that says what to mend; an empty field has neither.
// The bounds are those of the field itself: data-min, data-max, data-entier.
export function readNumber({ value: text, dataset }) {
  if (!text.trim()) return { value: null, fault: "" };
  const value = parseNumber(text);
  if (value === null) return { value, fault: `« ${text.trim().slice(0, 40)} » n’est pas un nombre. Écrivez un nombre en chiffres.` };
  const refuse = (fault) => ({ value: null, fault });
  if ("entier" in dataset && !Number.isInteger(value)) return refuse("Écrivez un nombre entier, sans virgule.");
  if (value < dataset.min) return refuse(`Le plus petit nombre possible est ${formatNumber(dataset.min)}.`);
  if (value > dataset.max) return refuse(`Le plus grand nombre possible est ${formatNumber(dataset.max)}.`);
  return { value, fault: "" };
}
