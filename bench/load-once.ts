import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type postgres from "postgres";
import { openDatabase } from "@/db/client";
import { type ReadingRegisters, readingRegisters } from "@/db/queries/reading-registers";
import { commitReading } from "@/lib/submissions/commit/commit";
import { readSubmission } from "@/lib/submissions/read/read";
import { NATION } from "./nation";

/** Loads files, one after the other, in a process of their own, so that its memory is theirs; prints what the last took, as JSON. */
async function loadInTurn(url = "", ...paths: string[]): Promise<void> {
  const { db, sql, close } = openDatabase(url);
  const registers = await readingRegisters(db, NATION);
  if (!registers) throw new Error("The nation is not registered.");
  let last = {};
  for (const path of paths) last = await load(sql, registers, path);
  await close();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ ...last, megabytes }));
}

async function load(sql: postgres.Sql, registers: ReadingRegisters, path: string) {
  const start = performance.now();
  const bytes = readFileSync(path);
  const reading = readSubmission(bytes, registers, { today: "2025-01-05" });
  const read = performance.now();
  const arrival = { country: NATION, source: "command" as const, by: "bench", now: new Date() };
  await commitReading(sql, reading, { ...arrival, bytes });
  return { seconds: (performance.now() - start) / 1000, reading: (read - start) / 1000 };
}

void loadInTurn(...process.argv.slice(2));
