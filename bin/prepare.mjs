import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, requireNode } from "./install.mjs";

requireNode();
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
ensureInstalled();
ensureBuilt();
