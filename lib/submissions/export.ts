import type { Sql } from "@/db/sheets/copy";
import { copyOut } from "@/db/sheets/copy";
import { sheetLabels } from "@/db/sheets/sheet-labels";
import type { Month } from "@/lib/domain/month";
import { NOT_REPORTED } from "@/lib/domain/slot";

export const EXPORT_HEADER = "country,municipality,area,channel,month,count";
const CHUNK = 1 << 18;

/**
 * Every count that stands, or stood at a version, as CSV in pieces: by municipality, month, area and channel. Loaded
 * into an empty system with the same registers, it gives the same sheets.
 */
export async function* exportCsv(
  sql: Sql,
  country: string,
  { version, lastMonth }: { version?: number | undefined; lastMonth?: Month | undefined } = {},
): AsyncGenerator<string> {
  const labels = await sheetLabels(sql, country, version);
  const query = version === undefined ? standing(country) : stoodAt(country, Math.trunc(version));
  let text = `${EXPORT_HEADER}\n`;
  for await (const row of copyOut(sql, query)) {
    const [municipality, month] = [row.text(0), row.month(1)];
    if (lastMonth !== undefined && month > lastMonth) continue;
    const counts = version === undefined ? row.ints(2) : undoneCounts(row.ints(2), row.ints(3), row.ints(4));
    for (let index = 0; index < counts.length; index++) {
      const count = counts[index] ?? NOT_REPORTED;
      if (count === NOT_REPORTED) continue;
      text += `${country},${municipality},${labels[index] ?? unlabelled(index + 1)},${month},${count}\n`;
    }
    if (text.length < CHUNK) continue;
    yield text;
    text = "";
  }
  yield text;
}

function unlabelled(slot: number): never {
  throw new Error(`A count stands in slot ${slot}, which no area and channel is registered for.`);
}

function standing(country: string): string {
  return `select m.code, s.month, s.counts from sheet s join municipality m on m.id = s.municipality_id
    where m.country = ${quoted(country)} and m.until_version is null order by m.code collate "C", s.month`;
}

/**
 * Each sheet with what every slot held before its first later change. One statement, so that sheets and revisions are
 * of one moment.
 */
function stoodAt(country: string, version: number): string {
  return `select m.code, s.month, s.counts, coalesce(later.slots, '{}'), coalesce(later.before, '{}')
    from sheet s join municipality m on m.id = s.municipality_id
    cross join lateral (
      select array_agg(slot order by slot) as slots, array_agg(was order by slot) as before from (
        select distinct on (c.slot) c.slot, c.was
        from revision r cross join lateral unnest(r.slots, r.before) as c(slot, was)
        where r.municipality_id = s.municipality_id and r.month = s.month and r.version > ${version}
        order by c.slot, r.version
      ) first
    ) later
    where m.country = ${quoted(country)} and s.first_version <= ${version}
      and m.since_version <= ${version} and (m.until_version is null or m.until_version > ${version})
    order by m.code collate "C", s.month`;
}

function undoneCounts(counts: Int32Array, slots: Int32Array, before: Int32Array): Int32Array {
  const stood = new Int32Array(Math.max(counts.length, ...slots)).fill(NOT_REPORTED);
  stood.set(counts);
  slots.forEach((slot, index) => {
    stood[slot - 1] = before[index] ?? NOT_REPORTED;
  });
  return stood;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
