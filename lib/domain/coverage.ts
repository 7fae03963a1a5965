/** A joint figure that stands for fewer of the inhabitants is drawn hollow and not judged. */
export const ENOUGH_INHABITANTS = 0.8;

export type Covered = { over: number; of: number; inhabitantsOver: number; inhabitantsOf: number };

/** Do the municipalities behind a joint figure stand for 80 % of the inhabitants? Without inhabitants: of the municipalities. */
export function isEnough({ over, of, inhabitantsOver, inhabitantsOf }: Covered): boolean {
  if (over === 0) return false;
  return inhabitantsOf > 0 ? 5 * inhabitantsOver >= 4 * inhabitantsOf : 5 * over >= 4 * of;
}
