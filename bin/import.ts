import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { basename } from "node:path";
import { readingRegisters } from "@/db/queries/reading-registers";
import { Refusal } from "@/db/refusal";
import { inWords } from "@/lib/api/problem-messages";
import { clock, localDate } from "@/lib/clock";
import { commitReading } from "@/lib/submissions/commit";
import { readSubmission } from "@/lib/submissions/read";
import { command } from "./command";

const usage = "npm run import -- FILE [--country dk] [--absent zero|missing] [--reason TEXT] [--own | --demo]";

command({
  usage,
  words: 1,
  flags: { country: { type: "string" }, absent: { type: "string" }, reason: { type: "string" } },
  prepare: true,
  work: async ({ db, sql, words: [file = ""], option, say }) => {
    const country = option("country") ?? "dk";
    const registers = await readingRegisters(db, country);
    if (!registers) throw new Refusal(`There is no country ${country}. Register it first: npm run register.`);
    const bytes = await readFile(file).catch(() => {
      throw new Refusal(`${file} cannot be read.`);
    });
    const now = await clock(db);
    const reading = readSubmission(bytes, registers, { today: localDate(now) });
    const heard = [...reading.problems, ...reading.warnings];
    for (const { line, column, value, message, hint } of inWords(heard, new Headers())) {
      say([line && `line ${line}`, column, value && `"${value}"`, message, hint].filter(Boolean).join(" · "));
    }
    const receipt = await commitReading(sql, reading, {
      country,
      source: "command",
      by: userInfo().username,
      now,
      fileName: basename(file),
      absent: absence(option("absent")),
      reason: option("reason") ?? null,
      bytes,
    });
    const { changes, version } = receipt;
    const figures = `${changes.new} new, ${changes.changed} changed, ${changes.withdrawn} withdrawn, ${changes.unchanged} unchanged`;
    say(`${reading.rows} rows: ${figures}. ${version === null ? "Nothing changed." : `Version ${version}.`}`);
  },
});

function absence(value: string | undefined): "zero" | "missing" | undefined {
  if (value === undefined || value === "zero" || value === "missing") return value;
  throw new Refusal(`--absent ${value}: zero or missing.\nUsage: ${usage}`);
}
