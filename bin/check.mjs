import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureInstalled, requireNode } from "./install.mjs";
import { step, tools } from "./tools.mjs";

// Format, lint, types, unused code and unit tests: what takes seconds. With --report FILE the counts go there as JSON.
requireNode();
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
ensureInstalled();

const { report } = parseArgs({ options: { report: { type: "string" } } }).values;
const counted = report
  ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  : ["--reporter=default"];

const passed = await Promise.all([
  step("format and lint", [tools.biome, "check", "--error-on-warnings", "."], { quiet: true }),
  step("types", [tools.tsc, "--noEmit"], { quiet: true }),
  step("unused code", [tools.knip, "--no-progress"], { quiet: true }),
  step("unit tests", [tools.vitest, "run", "--project", "unit", ...counted], { quiet: true }),
]);
process.exit(passed.every(Boolean) ? 0 : 1);
