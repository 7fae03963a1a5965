import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.kanalbarometer-lockfile";

/** Ends the process where Node is too old: its own message would be a syntax error in some package. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Kanalbarometer needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs from the lockfile, unless exactly this lockfile was installed before. */
export function ensureInstalled() {
  const lockfile = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lockfile) return;
  console.error("Installing packages ...");
  // Both groups whatever NODE_ENV says: the build needs the one, the embedded PostgreSQL is in the other.
  npm("ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund");
  writeFileSync(STAMP, lockfile);
}

function npm(...words) {
  // Where npm started us it says where it lives, which also holds on Windows.
  const cli = process.env.npm_execpath;
  const { status } = cli?.endsWith("js")
    ? spawnSync(process.execPath, [cli, ...words], { stdio: "inherit" })
    : spawnSync("npm", words, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}
