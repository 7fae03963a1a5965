import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// As bin/start.mjs, of the site in this folder: it has the measured routes and the yardstick, which no product has.
const site = dirname(fileURLToPath(import.meta.url));
process.chdir(join(site, "../.."));
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const require = createRequire(import.meta.url);
const next = join("node_modules", "next", "dist", "bin", "next");
const { status } = spawnSync(process.execPath, [next, "build", site], { stdio: ["ignore", "ignore", "inherit"] });
if (status !== 0) process.exit(1);

const unregister = require("tsx/cjs/api").register();
const { serveSite } = require("./serve.ts");
unregister();
await serveSite(site);
