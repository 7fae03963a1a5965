import { normalised } from "./label";

const TOTALS = new Set([
  ...["i alt", "ialt", "alt", "alle", "samlet", "total", "totalt", "totaler", "subtotal", "hovedtotal", "sum"],
  ...["hele kommunen", "kommunen i alt", "alle kanaler", "alle områder", "alle opgaveområder", "året", "hele året"],
  ...["i alt alle", "sum total", "sum totalt", "til sammen", "tilsammen", "totalsum", "totalt antall"],
  ...["all", "all channels", "all areas", "grand total", "totals", "overall", "whole year"],
]);

/** `I alt`, `Total:`, `Hele kommunen`: what stands there is the sum of others, and is not counted. */
export function isTotal(text: string): boolean {
  return TOTALS.has(normalised(text).replace(/[:.]$/, ""));
}
