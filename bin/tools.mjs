import { spawn } from "node:child_process";

/** Where the packages' own launchers are: run by this Node, they need no shell and no PATH. */
export const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  knip: "node_modules/knip/bin/knip.js",
  playwright: "node_modules/@playwright/test/cli.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
};

/** Runs one step and shows what it printed: as it comes, or, with `quiet`, at the end and only when it failed. */
export async function step(title, [script, ...words], { env = {}, quiet = false } = {}) {
  if (!quiet) console.log(`\n── ${title}`);
  const since = Date.now();
  const { status, output } = await finished(script, words, env, quiet);
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  if (status !== 0 && quiet) console.log(`\n── ${title}\n${output}`);
  console.log(`${status === 0 ? "✓" : "✗"} ${title} (${seconds} s)`);
  return status === 0;
}

function finished(script, words, env, quiet) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...words], {
      env: { ...process.env, ...(quiet && { NO_COLOR: "1" }), ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => resolve({ status: 1, output: error.message }));
    child.on("close", (status) => resolve({ status, output }));
  });
}
