import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type postgres from "postgres";
import { everyMonth, type Month } from "@/lib/domain/month";

/** A nation of its own, with short codes: the shorter the rows, the less a plain COPY has to do. */
export const NATION = "xx";
const MUNICIPALITIES = Array.from({ length: 98 }, (_, index) => String(101 + index).padStart(4, "0"));
const AREAS = Array.from({ length: 40 }, (_, index) => `a${index + 1}`);
const CHANNELS = ["self", "web", "chat", "mail", "phone", "desk", "letter", "other"];

export async function registerNation(sql: postgres.Sql): Promise<void> {
  const names = JSON.stringify({ da: "Målt", en: "Measured", nb: "Målt" });
  await sql`
    insert into country (code, names, currency, core_channels, since_version)
    values (${NATION}, ${names}::text::jsonb, 'DKK', '{1,4,5,6,7}', 1)`;
  await sql`
    insert into municipality (id, country, code, name, since_version)
    select 9000 + place, ${NATION}, code, 'Kommune ' || code, 1
    from unnest(${MUNICIPALITIES}::text[]) with ordinality as m(code, place)`;
  await sql`
    insert into population (municipality_id, year, inhabitants, since_version)
    select id, 2010, 50000, 1 from municipality where country = ${NATION}`;
  await sql`
    insert into area (country, slot, code, names, not_stated, since_version)
    select ${NATION}, slot, code, ${names}::text::jsonb, slot = 1, 1
    from unnest(${AREAS}::text[]) with ordinality as a(code, slot)`;
  await sql`
    insert into channel (country, slot, code, names, position, since_version)
    select ${NATION}, slot, code, ${names}::text::jsonb, slot, 1
    from unnest(${CHANNELS}::text[]) with ordinality as c(code, slot)`;
  await sql`
    insert into channel_flag (country, channel_slot, measure, valid_from, value, since_version)
    select ${NATION}, slot, 'digital', '1900-01-01', true, 1 from generate_series(1, 4) as slot`;
}

/** Writes a tidy file with every cell of these months, and answers its rows. */
export async function writeNation(path: string, from: Month, to: Month): Promise<number> {
  const cells = AREAS.flatMap((area) => CHANNELS.map((channel) => `,${area},${channel},`));
  const months = everyMonth(from, to);
  const file = createWriteStream(path);
  file.write("municipality,area,channel,month,count\n");
  for (const municipality of MUNICIPALITIES) {
    for (const [time, month] of months.entries()) {
      const rows = cells.map((cell, index) => `${municipality}${cell}${month},${(index * 37 + time * 7) % 2503}\n`);
      if (!file.write(rows.join(""))) await once(file, "drain");
    }
  }
  file.end();
  await finished(file);
  return MUNICIPALITIES.length * months.length * cells.length;
}
