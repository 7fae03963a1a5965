import type { Sql } from "@/db/sheets/copy";
import { copyOut } from "@/db/sheets/copy";
import { sheetLabels } from "@/db/sheets/sheet-labels";
import { NOT_REPORTED } from "@/lib/domain/slot";

export const EXPORT_HEADER = "country,municipality,area,channel,month,count";
const CHUNK = 1 << 18;

/**
 * Every count that stands, as CSV in pieces: by municipality, month, area and channel. Loaded into an empty system with
 * the same registers, it gives the same sheets.
 */
export async function* exportCsv(sql: Sql, country: string): AsyncGenerator<string> {
  const labels = await sheetLabels(sql, country);
  const query = `select m.code, s.month, s.counts from sheet s join municipality m on m.id = s.municipality_id
    where m.country = '${country.replaceAll("'", "''")}' and m.until_version is null order by m.code collate "C", s.month`;
  let text = `${EXPORT_HEADER}\n`;
  for await (const row of copyOut(sql, query)) {
    const [municipality, month, counts] = [row.text(0), row.month(1), row.ints(2)];
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
