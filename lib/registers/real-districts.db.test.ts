import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readingRegisters } from "@/db/queries/reading-registers";
import { testDatabase } from "@/db/testing";
import { config } from "@/lib/config";
import { commitSubmission } from "@/lib/submissions/commit/commit";
import { draftSubmission } from "@/lib/submissions/commit/draft";
import { readSubmission } from "@/lib/submissions/read/read";
import { registerFile } from "./register-file";

const folder = config().realDataDir;
const totalsFile = folder && join(folder, "nyc311_bronx_2025_totals.csv");
const isThere = totalsFile !== undefined && existsSync(totalsFile);
const title = isThere
  ? "25 real districts: every total and digital total is the published one"
  : "25 real districts: not run, REAL_DATA_DIR has no nyc311_bronx_2025_totals.csv";

if (!isThere) console.info(title);

/** The districts' own words for what is registered. */
const ALIASES = `kind,label,target
column,incident_zip,municipality
column,unit_code,municipality
column,period,month
channel,MOBILE,self_service
channel,ONLINE,self_service
channel,PHONE,phone
channel,UNKNOWN,other
channel,OTHER,other
`;

test.skipIf(!isThere)(title, async () => {
  const { db, sql } = await testDatabase();
  const signed = { by: "test", now: new Date("2026-02-01T12:00:00Z") };
  const totals = await readFile(totalsFile ?? "");
  const registered = await registerFile(
    db,
    {
      code: "us",
      names: { da: "USA", en: "USA", nb: "USA" },
      currency: "USD",
      coreChannels: ["self_service", "phone"],
      municipalities: totals,
      aliases: Buffer.from(ALIASES),
    },
    signed,
  );
  expect(registered).toMatchObject({ municipalities: 25, ignored: ["total_requests", "digital_requests"] });

  const registers = await readingRegisters(db, "us");
  if (!registers) throw new Error("The country was registered.");
  const read = (bytes: Buffer) => readSubmission(bytes, registers, { today: "2026-02-01" });
  const bytes = await readFile(join(folder ?? "", "nyc311_bronx_2025_monthly.csv"));
  const draft = await draftSubmission(sql, { country: "us", source: "page", ...signed, bytes, read });
  expect(draft.reading.problems).toEqual([]);
  await commitSubmission(sql, draft.id, { ...signed, read, acceptWarnings: true, reason: "Published so" });

  const stored = await sql<{ code: string; total: number; digital: number }[]>`
    select m.code, w.total::int, w.digital::int from window_total w join municipality m on m.id = w.municipality_id
    where w.country = 'us' and w.kind = 'rolling12' and w.month = '2025-12-01' order by m.code`;
  const published = totals
    .toString("utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","))
    .map(([code = "", total, digital]) => ({ code, total: Number(total), digital: Number(digital) }));
  expect(stored).toHaveLength(25);
  expect([...stored]).toEqual(published.sort((a, b) => a.code.localeCompare(b.code)));

  const again = await draftSubmission(sql, { country: "us", source: "page", ...signed, bytes, read });
  expect(await commitSubmission(sql, again.id, { ...signed, read })).toMatchObject({ version: null });
});
