import type { LeagueSumRow } from "@/db/queries/league-sums";
import { type FunnelPlace, funnelPlace } from "@/lib/domain/funnel";
import { measured } from "@/lib/domain/share";
import { type Spread, spreadOf } from "@/lib/domain/shrunken";
import { type ColumnFacts, shareOf } from "./league-columns";

export type FunnelPoint = { code: string; name: string; total: number; share: number; place: FunnelPlace };

/**
 * The league's shares against their inquiries, and the spread that limits are drawn with. `of` are the ranked; where they
 * are more than a picture can hold, `points` are those outside, the reader's own, and of the others some of every size.
 */
export type LeagueFunnel = { spread: Spread; of: number; outside: number; unusual: number; points: FunnelPoint[] };

/** A picture with more points says no more. */
const MOST = 500;

/** By place, outermost first, then by share. Null where fewer than three are ranked: nothing can be said of a spread. */
export function leagueFunnel(
  rows: readonly LeagueSumRow[],
  { answered }: Pick<ColumnFacts, "answered">,
  own: string | undefined,
): LeagueFunnel | null {
  const units = rows.flatMap((row) => {
    const { code, name, total, digital, selfService } = row;
    const share = shareOf(row, answered);
    if (share === null || !total || digital === null || selfService === null) return [];
    return [{ code, name, total, share, measured: measured({ digital, selfService }, answered.measure) }];
  });
  const spread = spreadOf(units);
  if (!spread) return null;
  const points = units.map(({ measured: part, ...unit }): FunnelPoint => {
    return { ...unit, place: funnelPlace({ total: unit.total, measured: part }, spread) };
  });
  const count = (place: FunnelPlace) => points.filter((point) => point.place === place).length;
  return {
    ...{ spread, of: points.length, outside: count("outside"), unusual: count("unusual") },
    points: drawn(points, own).sort((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place) || b.share - a.share),
  };
}

const PLACES: readonly FunnelPlace[] = ["outside", "unusual", "within"];

function drawn(points: readonly FunnelPoint[], own: string | undefined): FunnelPoint[] {
  if (points.length <= MOST) return [...points];
  const isTold = ({ place, code }: FunnelPoint) => place === "outside" || code === own;
  const told = points.filter(isTold);
  const others = points.filter((point) => !isTold(point)).sort((a, b) => a.total - b.total);
  const step = Math.ceil(others.length / Math.max(1, MOST - told.length));
  return [...told, ...others.filter((_, index) => index % step === 0)];
}
