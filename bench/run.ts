import { parseArgs } from "node:util";
import { measureApi } from "./api";
import { measureLoad, measureMonth } from "./load";
import { measureMany } from "./many";
import { measureRead } from "./read";

const MEASUREMENTS = { read: measureRead, load: measureLoad, month: measureMonth, api: measureApi, many: measureMany };

/** `npm run bench -- [NAME …] [--quick]`: all measurements, or those named; once each where it should be quick. */
async function run(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { quick: { type: "boolean" } } });
  const unknown = positionals.filter((name) => !(name in MEASUREMENTS));
  if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: there are ${Object.keys(MEASUREMENTS).join(", ")}.`);
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(name);
    await measure({ runs: values.quick ? 1 : 5, say: (line) => console.log(`  ${line}`) });
  }
}

run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
