import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, requireNode } from "./install.mjs";
import { playwrightCounts, vitestCounts } from "./reports.mjs";
import { step, tools } from "./tools.mjs";

// Everything there is to test, from a fresh clone. The last line says how many passed and failed.
requireNode();
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
ensureInstalled();

const reports = mkdtempSync(join(tmpdir(), "kanalbarometer-reports-"));
const counts = [];

await unit();
await database("database tests", "database.json", {});
const other = otherPostgres();
if (other) await database(`database tests on ${other}`, "database-other.json", { TEST_POSTGRES_BIN: other });
ensureBuilt();
await browser();

rmSync(reports, { recursive: true, force: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function unit() {
  const report = join(reports, "unit.json");
  const isFine = await step("check", ["bin/check.mjs", "--report", report]);
  counts.push(vitestCounts(report, isFine));
}

async function database(title, file, env) {
  const report = join(reports, file);
  const output = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const isFine = await step(title, [tools.vitest, "run", "--project", "database", ...output], { env });
  counts.push(vitestCounts(report, isFine));
}

async function browser() {
  const report = join(reports, "browser.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const isFine = await step("browser tests", [tools.playwright, "test", "--reporter=list,json"], { env });
  counts.push(playwrightCounts(report, isFine));
}

/** The oldest PostgreSQL that this machine has and we support, if any: the embedded one is the newest. */
function otherPostgres() {
  const folder = "/usr/lib/postgresql";
  if (!existsSync(folder)) return undefined;
  const majors = readdirSync(folder)
    .map(Number)
    .filter((major) => major >= 15 && major <= 18);
  const oldest = majors.sort((a, b) => a - b).find((major) => existsSync(`${folder}/${major}/bin/initdb`));
  return oldest && `${folder}/${oldest}`;
}
