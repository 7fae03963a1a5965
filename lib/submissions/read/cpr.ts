/** Ten digits that begin with a day and a month, with a hyphen, a space or nothing between. */
const SHAPE = /(?<!\d)(\d{6})([- ]?)(\d{4})(?!\d)/g;
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Does the text hold what looks like a person's number (CPR)? Without the hyphen, ten digits are often something else,
 * so there the old control digit must fit as well.
 */
export function holdsCpr(text: string): boolean {
  if (text.length < 10) return false;
  for (const [, birth = "", between, serial = ""] of text.matchAll(SHAPE)) {
    if (isDay(birth) && (between !== "" || hasControlDigit(birth + serial))) return true;
  }
  return false;
}

/** What may be shown of it. */
export const MASKED_CPR = "••••••-••••";

function isDay(birth: string): boolean {
  const [day, month] = [Number(birth.slice(0, 2)), Number(birth.slice(2, 4))];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function hasControlDigit(digits: string): boolean {
  return WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
}
