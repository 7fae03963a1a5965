/** Ids as PostgreSQL writes an array: one parameter, whatever their number. */
export function idList(ids: readonly number[]): string {
  return `{${ids.map(Math.trunc).join(",")}}`;
}
