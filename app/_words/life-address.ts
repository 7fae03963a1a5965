/** One cell, or, without an area or a channel, the sums of a month. */
export type Life = {
  municipality: string;
  month: string;
  area?: string | undefined;
  channel?: string | undefined;
};

/** The page of what a count, or a month's sums, have been. */
export function lifeAddress(country: string, life: Life): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(life)) if (value) params.set(name, value);
  return `/${country}/history/cell?${params}`;
}
