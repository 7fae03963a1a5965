import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, requireNode } from "./install.mjs";

// Only what Node brings may be imported above: on a fresh clone there is nothing else yet.
requireNode();
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

const { own, dev } = options();
process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

ensureInstalled();
if (!dev) ensureBuilt();

// TypeScript is understood while our own modules load, and not a moment longer: Next's are JavaScript.
const require = createRequire(import.meta.url);
const unregister = require("tsx/cjs/api").register();
const { serve } = require("./serve.ts");
unregister();
await serve({ which: own ? "own" : "demo", dev, withParent: process.env.npm_lifecycle_event !== undefined });

function options() {
  try {
    return parseArgs({
      options: { own: { type: "boolean", default: false }, dev: { type: "boolean", default: false } },
    }).values;
  } catch (error) {
    console.error(`${error.message}\nUsage: npm start [-- --own] or npm run dev [-- --own]`);
    process.exit(1);
  }
}
