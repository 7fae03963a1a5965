import * as disk from "node:fs/promises";
import { userInfo } from "node:os";
import { basename } from "node:path";
import { readingRegisters } from "@/db/queries/reading-registers";
import { Refusal } from "@/db/refusal";
import { inWords } from "@/lib/api/problem-messages";
import { namedWarnings } from "@/lib/api/warning-messages";
import { clock, localDate } from "@/lib/clock";
import { isMonth } from "@/lib/domain/month";
import { commitReading } from "@/lib/submissions/commit/commit";
import { MAX_BYTES } from "@/lib/submissions/read/decode";
import { readFile } from "@/lib/submissions/read/read-file";
import { command } from "./command";

const usage =
  "npm run import -- FILE [--country dk] [--municipality 0101] [--month 2012-03] [--absent zero|missing] [--reason TEXT] [--own | --demo]";

command({
  usage,
  words: 1,
  flags: {
    ...{ country: { type: "string" }, absent: { type: "string" }, reason: { type: "string" } },
    ...{ municipality: { type: "string" }, month: { type: "string" } },
  },
  prepare: true,
  work: async ({ db, sql, words: [file = ""], option, say }) => {
    const country = option("country") ?? "dk";
    const registers = await readingRegisters(db, country);
    if (!registers) throw new Refusal(`There is no country ${country}. Register it first: npm run register.`);
    const bytes = await bytesOf(file);
    const now = await clock(db);
    const given = { municipality: option("municipality"), month: month(option("month")) };
    const reading = await readFile(bytes, registers, { today: localDate(now), given });
    const heard = [...reading.problems, ...reading.warnings];
    for (const { sheet, line, column, value, message, hint } of inWords(heard, new Headers())) {
      say([sheet, line && `line ${line}`, column, value && `"${value}"`, message, hint].filter(Boolean).join(" · "));
    }
    const receipt = await commitReading(sql, reading, {
      country,
      source: "command",
      by: userInfo().username,
      now,
      fileName: basename(file),
      absent: absence(option("absent")),
      reason: option("reason") ?? null,
      given,
      bytes,
    });
    const { changes, version, warnings } = receipt;
    for (const { message, hint } of await namedWarnings(db, country, warnings, new Headers()))
      say(`warning: ${message} ${hint}`);
    const figures = `${changes.new} new, ${changes.changed} changed, ${changes.withdrawn} withdrawn, ${changes.unchanged} unchanged`;
    say(`${reading.rows} rows: ${figures}. ${version === null ? "Nothing changed." : `Version ${version}.`}`);
  },
});

/** A file that is too large is not even opened. */
async function bytesOf(file: string): Promise<Buffer> {
  const { size } = await disk.stat(file).catch(() => ({ size: 0 }));
  if (size > MAX_BYTES)
    throw new Refusal(`${file} has more than ${MAX_BYTES / 1e6} MB. Split it, by year for example.`);
  return disk.readFile(file).catch(() => {
    throw new Refusal(`${file} cannot be read.`);
  });
}

function month(value: string | undefined): string | undefined {
  if (value === undefined || isMonth(value)) return value;
  throw new Refusal(`--month ${value}: a month such as 2012-03.\nUsage: ${usage}`);
}

function absence(value: string | undefined): "zero" | "missing" | undefined {
  if (value === undefined || value === "zero" || value === "missing") return value;
  throw new Refusal(`--absent ${value}: zero or missing.\nUsage: ${usage}`);
}
