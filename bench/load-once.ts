import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { openDatabase } from "@/db/client";
import { readingRegisters } from "@/db/queries/reading-registers";
import { commitReading } from "@/lib/submissions/commit";
import { readSubmission } from "@/lib/submissions/read";
import { NATION } from "./nation";

/** Loads one file in a process of its own, so that its memory is its own, and prints what it took as JSON. */
async function loadOnce(url = "", path = ""): Promise<void> {
  const { db, sql, close } = openDatabase(url);
  const registers = await readingRegisters(db, NATION);
  if (!registers) throw new Error("The nation is not registered.");
  const start = performance.now();
  const bytes = readFileSync(path);
  const reading = readSubmission(bytes, registers, { today: "2025-01-05" });
  const read = performance.now();
  const arrival = { country: NATION, source: "command" as const, by: "bench", now: new Date() };
  const receipt = await commitReading(sql, reading, { ...arrival, bytes });
  const end = performance.now();
  const cpu = process.cpuUsage();
  await close();
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    JSON.stringify({ seconds: (end - start) / 1000, reading: (read - start) / 1000, megabytes, cpu, receipt }),
  );
}

void loadOnce(...process.argv.slice(2));
