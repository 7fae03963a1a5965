import type postgres from "postgres";
import { EXPECTED_SUMS } from "./expected-sums";

/** Something that is not as it must be: which rule, and where. */
export type Discrepancy = { rule: string; where: string };

const SHOWN = 100;

/**
 * Every way in which what is stored could contradict itself, each asked in SQL alone. Up to a hundred examples of each.
 * Materialised, because a bare limit makes PostgreSQL plan for a first row soon, and there is none; and without nested
 * loops, which it chooses because it cannot know how many cells an array unfolds to: minutes, not seconds.
 */
export async function discrepancies(sql: postgres.Sql): Promise<Discrepancy[]> {
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    await tx`set local enable_nestloop = off`;
    const found: Discrepancy[] = [];
    for (const [rule, query] of Object.entries(RULES)) {
      const rows = await tx.unsafe<{ where: string }[]>(
        `with found as materialized (${query}) select * from found limit ${SHOWN}`,
      );
      found.push(...rows.map(({ where }) => ({ rule, where })));
    }
    return found;
  });
}

/** The cells that revisions name, with what the next revision of the same cell says was there before. */
const REVISED = `
  with revised as (
    select r.municipality_id, r.month, r.version, u.slot, u.before, u.after, s.counts[u.slot] as stands,
      lead(r.version) over cell as next_version, lead(u.before) over cell as next_before
    from revision r
    cross join lateral unnest(r.slots, r.before, r.after) as u(slot, before, after)
    left join sheet s on s.municipality_id = r.municipality_id and s.month = r.month
    window cell as (partition by r.municipality_id, r.month, u.slot order by r.version))`;

const CELL = "format('municipality %s, %s, slot %s, version %s', municipality_id, month, slot, version)";
const SHEET = "format('municipality %s, %s', municipality_id, month)";

/** Each lists what breaks it. */
const RULES: Record<string, string> = {
  "a sheet holds what its latest revisions wrote": `${REVISED}
    select ${CELL} as where from revised where next_version is null and after is distinct from stands`,
  "a revision begins where the one before it ended": `${REVISED}
    select ${CELL} as where from revised where next_version is not null and after is distinct from next_before`,
  "a revision changes something": `${REVISED}
    select ${CELL} as where from revised where before is not distinct from after`,
  "a revised sheet is there": `select ${SHEET} as where from revision r
    where not exists (select from sheet s where s.municipality_id = r.municipality_id and s.month = r.month)`,
  "a sheet's versions are those of its revisions": `select ${SHEET} as where from sheet s
    where last_version <> coalesce((select max(version) from revision r
        where r.municipality_id = s.municipality_id and r.month = s.month), first_version)
      or first_version >= (select min(version) from revision r
        where r.municipality_id = s.municipality_id and r.month = s.month)`,
  "every version that wrote is known": `select format('version %s', v) as where from (
      select first_version as v from sheet union select last_version from sheet union select version from revision
      union select version from submission where version is not null) written
    where not exists (select from version where number = v)`,
  "version numbers have no gap": `select format('version %s', number) as where from version
    where number > 1 and number - 1 not in (select number from version)`,
  "a sheet belongs to a registered municipality": `select ${SHEET} as where from sheet
    where municipality_id not in (select id from municipality where until_version is null)`,
  "a cell is declared once in a month": `select format('municipality %s, slot %s', a.municipality_id, a.slot) as where
    from declaration a join declaration b on a.municipality_id = b.municipality_id and a.slot = b.slot
      and a.valid_from < b.valid_from and (a.valid_to is null or a.valid_to >= b.valid_from)
    where a.until_version is null and b.until_version is null`,
  "a declaration ends after it began": `select format('municipality %s, slot %s', municipality_id, slot) as where
    from declaration where valid_to < valid_from or until_version <= since_version`,
  "a count stands in a declared cell": `select format('municipality %s, %s, slot %s', s.municipality_id, s.month, u.slot) as where
    from sheet s cross join lateral unnest(s.counts) with ordinality as u(count, slot)
    where u.count is not null and not exists (select from declaration d where d.municipality_id = s.municipality_id
      and d.slot = u.slot::int and d.valid_from <= s.month and (d.valid_to is null or s.month <= d.valid_to)
      and d.until_version is null)`,
  "a municipality's sums are those of its sheets": differing(
    "municipality_id::text, country, kind, month, complete, joint, by_area, total, digital, self_service, by_channel",
    "windows",
    "window_total",
  ),
  "a country's sums are those of its joint municipalities": differing(
    `country, kind, month, over, "of", inhabitants_over, inhabitants_of, total, digital, self_service, by_channel`,
    "countries",
    "country_window_total",
  ),
  "a country's areas are those of its joint municipalities": differing(
    "country, kind, month, area_slot::text, over, total, digital, self_service",
    "areas",
    "country_area_total",
  ),
};

/** Rows that are expected and not stored, or stored and not expected. */
function differing(columns: string, expected: string, stored: string): string {
  return `${EXPECTED_SUMS}
    select format('%s: %s', side, found) as where from (
      (select 'expected' as side, e::text as found from (select ${columns} from ${expected} except all select ${columns} from ${stored}) e)
      union all
      (select 'stored', s::text from (select ${columns} from ${stored} except all select ${columns} from ${expected}) s)
    ) differences order by found`;
}
