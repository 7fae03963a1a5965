import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Grid } from "@/lib/submissions/read/grid";
import type { Complaint } from "@/lib/submissions/read/problem";
import { WORKBOOK_LIMITS } from "./limits";
import { unpackWorkbook, type WorkbookParts } from "./unpack";

/** What a workbook holds: its sheets in order, hidden ones too, and texts that stand in no cell, such as comments. */
export type Workbook = { sheets: (Grid & { hidden: boolean })[]; remarks: string[] };

/** A class of its own, because Next's bundler rewrites what `new Worker` names: the worker runs as it is written. */
class WorkbookThread extends Worker {}

const WORKER = join(/* turbopackIgnore: true */ process.cwd(), "lib", "submissions", "read", "workbook", "worker.mjs");

/** Reads the cells of an XLSX workbook, in a thread of its own with an end to its memory and its time. Macros are never run. */
export async function readWorkbook(bytes: Buffer): Promise<Workbook | Complaint> {
  const parts = await unpackWorkbook(bytes);
  return "code" in parts ? parts : inWorker(parts);
}

function inWorker(parts: WorkbookParts): Promise<Workbook | Complaint> {
  const worker = new WorkbookThread(WORKER, {
    workerData: { parts, limits: WORKBOOK_LIMITS },
    transferList: parts.map(([, { buffer }]) => buffer as ArrayBuffer),
    resourceLimits: { maxOldGenerationSizeMb: WORKBOOK_LIMITS.megabytes },
    ...{ env: {}, stdout: true, stderr: true, execArgv: [] },
  });
  return new Promise((resolve, reject) => {
    const tooHeavy: Complaint = { code: "workbook-too-large", details: { cells: WORKBOOK_LIMITS.cells } };
    const end = (answer: Workbook | Complaint) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(tooHeavy), WORKBOOK_LIMITS.milliseconds);
    worker.once("message", end);
    // The worker answers whatever a file makes it meet; anything else is ours, such as a worker that is not there.
    worker.once("error", (error) => {
      clearTimeout(timer);
      if (isOutOfMemory(error)) resolve(tooHeavy);
      else reject(error);
    });
    worker.once("exit", (code) => reject(new Error(`The reader of workbooks ended with ${code}.`)));
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
