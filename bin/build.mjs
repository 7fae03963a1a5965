import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STAMP = ".next/kanalbarometer-sources";
const SOURCES = ["app", "lib", "db", "public", "next.config.js", "package-lock.json", "tsconfig.json"];

/** Builds the pages, unless exactly these sources were built before. */
export function ensureBuilt() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint()) return;
  console.error("Building the pages ...");
  const next = join("node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { status } = spawnSync(process.execPath, [next, "build"], { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, fingerprint()); // taken after the build, which may rewrite tsconfig.json
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).flatMap((name) => filesIn(join(path, name)));
  return files.filter((file) => !/\.test\.tsx?$/.test(file)).sort();
}
