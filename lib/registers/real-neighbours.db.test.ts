import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { municipalities, municipalityCount } from "@/db/queries/municipalities";
import { testDatabase } from "@/db/testing";
import { config } from "@/lib/config";
import { registerFile } from "./register-file";

const { realDataDir } = config();
const folder = realDataDir && join(realDataDir, "..");
const signed = { by: "test", now: new Date("2024-05-02T09:00:00Z") };
const DAYS = ["2012-01-01", "2020-01-01", "2024-01-01"];

/** Norway's recent mergers that the register below knows, beside its file of today's municipalities. */
const TONSBERG = `code,name,county,valid_from,valid_to,successor
0704,Tønsberg,Vestfold,,2019-12-31,3803
0716,Re,Vestfold,2002-01-01,2019-12-31,3803
3803,Tønsberg,Vestfold og Telemark,2020-01-01,2023-12-31,3905
3905,Tønsberg,Vestfold,2024-01-01,,
`;

const NEIGHBOURS = [
  { country: "no", name: "no_municipalities.csv", ignored: ["county_code", "area_km2"] },
  { country: "se", name: "se_municipalities.csv", ignored: [] },
];

for (const { country, name, ignored } of NEIGHBOURS) {
  const path = folder && join(folder, name);
  const isThere = path !== undefined && existsSync(path);
  const title = isThere
    ? `${country}: every municipality of ${name} stands as the file has it`
    : `${country}: not run, there is no ${name} beside REAL_DATA_DIR`;
  if (!isThere) console.info(title);

  test.skipIf(!isThere)(title, async () => {
    const { db } = await testDatabase();
    const bytes = await readFile(path ?? "");
    // Another way than the register's: no quotes stand in these files, so that a comma is a comma.
    const lines = bytes.toString("utf8").trim().split(/\r?\n/);
    const [header = [], ...plain] = lines.map((line) => line.split(","));
    const column = (start: string) => header.findIndex((of) => of.startsWith(start));
    const [code, label, people] = [column("code"), column("name"), column("population")];
    const registered = await registerFile(db, { code: country, municipalities: bytes }, signed);
    expect(registered).toMatchObject({ municipalities: plain.length, ignored });
    const stored = await municipalities(db, country);
    expect(stored.map((row) => [row.code, row.name])).toEqual(
      plain.map((cells) => [cells[code], cells[label]]).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
    );
    const [inhabitants] = await db.execute<{ sum: number }>(
      `select sum(inhabitants)::int as sum from population join municipality on id = municipality_id where country = '${country}'`,
    );
    expect(inhabitants?.sum).toBe(plain.reduce((sum, cells) => sum + Number(cells[people]), 0));
    for (const day of DAYS) expect(await municipalityCount(db, { country, day })).toBe(plain.length);
    expect(await registerFile(db, { code: country, municipalities: bytes }, signed)).toMatchObject({ version: null });
    if (country !== "no") return;
    await registerFile(db, { code: country, municipalities: Buffer.from(TONSBERG) }, signed);
    const counts = await Promise.all(DAYS.map((day) => municipalityCount(db, { country, day })));
    // All but 3905 are since ever; then it is 0704 and 0716, then 3803, then 3905.
    expect(counts).toEqual([plain.length - 1 + 2, plain.length - 1 + 1, plain.length]);
  });
}
