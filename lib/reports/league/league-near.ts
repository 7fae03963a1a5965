import type { Database } from "@/db/client";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import type { Month } from "@/lib/domain/month";
import { nearest, type Same } from "@/lib/domain/nearest";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/reports/context";
import { inhabitantsOf } from "@/lib/reports/inhabitants";

export type NearFilter = {
  /** A municipality's code: who is comparable with it. */
  near?: string | undefined;
  /** Only those of its kind, or in its region; all of them, unless `nearest` says how many. */
  same?: Same | undefined;
  /** So many, the most like it first. */
  nearest?: number | undefined;
};

/** How many are compared where the reader says only with whom. */
const NEAREST = 10;

/** What makes a municipality comparable. `perInhabitant` are its inquiries in the window. */
export type LikePlace = {
  code: string;
  name: string;
  kind: string | null;
  region: string | null;
  inhabitants: number;
  perInhabitant: number | null;
};

/** Whom a league compares with one municipality, the most like it first; `distance` in standard deviations. */
export type Near = LikePlace & {
  same: Same | null;
  neighbours: (LikePlace & { distance: number })[];
};

/** `ids` are the municipality and its neighbours. `all` have the sums of all inquiries. Null where nobody is asked about. */
export async function nearOf(
  db: Database,
  context: Context,
  all: readonly LeagueSumRow[],
  { near, same, nearest: count = same === undefined ? NEAREST : all.length }: NearFilter,
  month: Month,
): Promise<{ near: Near; ids: Set<number> } | null> {
  if (near === undefined) return null;
  const own = ownRow(all, near, context.registers.country.code);
  const people = await inhabitantsOf(
    db,
    context,
    all.map(({ id }) => id),
    Number(month.slice(0, 4)),
  );
  const alike = all.map((row) => {
    const { id, code, kind } = row;
    return { id, code, kind, total: countedTotal(row), inhabitants: people(id) };
  });
  const rows = new Map(all.map((row) => [row.id, row]));
  const place = (row: LeagueSumRow): LikePlace => {
    const { code, name, kind, region } = row;
    const total = countedTotal(row);
    const inhabitants = people(row.id);
    const perInhabitant = total === null || inhabitants === 0 ? null : total / inhabitants;
    return { code, name, kind, region, inhabitants, perInhabitant };
  };
  const found = nearest(alike, own.id, all.length).flatMap(({ id, distance }) => {
    const row = rows.get(id);
    return row && (same === undefined || (row[same] !== null && row[same] === own[same])) ? [{ row, distance }] : [];
  });
  const chosen = found.slice(0, count);
  return {
    near: {
      ...place(own),
      same: same ?? null,
      neighbours: chosen.map(({ row, distance }) => ({ ...place(row), distance })),
    },
    ids: new Set([own.id, ...chosen.map(({ row }) => row.id)]),
  };
}

/** What an incomplete window adds up to is not what the citizens ask. */
function countedTotal({ joint, total }: LeagueSumRow): number | null {
  return joint ? total : null;
}

/** With or without its leading zeros. */
function ownRow(all: readonly LeagueSumRow[], code: string, country: string): LeagueSumRow {
  const bare = (text: string) => text.replace(/^0+/, "");
  const own = all.find((row) => row.code === code) ?? all.find((row) => bare(row.code) === bare(code));
  if (own) return own;
  throw new AppError("not-found", `There is no municipality ${code} in ${country}.`, { country, municipality: code });
}
