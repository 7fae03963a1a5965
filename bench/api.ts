import { fork } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { median } from "./median";

type Asking = { method?: string; body?: Buffer };
type Ask = (path: string, asking?: Asking) => Promise<{ ms: number; bytes: Buffer }>;

/** What is asked of each municipality in turn. No two questions of a round are the same, and none says what it knows already. */
const QUESTIONS: Record<string, (code: string) => string> = {
  "progress by month": (code) => `/api/v1/progress?municipality=${code}`,
  "progress by twelve months": (code) => `/api/v1/progress?municipality=${code}&window=rolling12`,
  league: (code) => `/api/v1/league?own=${code}`,
};

/** Answers of the API beside a route of the same server that has the same bytes in memory, one after the other. */
export async function measureApi({ runs, say }: { runs: number; say: (line: string) => void }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kanalbarometer-bench-"));
  chmodSync(folder, 0o711);
  const server = fork(join(__dirname, "site", "start.mjs"), {
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: join(folder, "data"), LOG_LEVEL: "warn" },
    execArgv: [],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const port = await portOf(server);
    const ask = asking(port, agent);
    const { municipalities } = JSON.parse((await ask("/api/v1/municipalities")).bytes.toString());
    const codes: string[] = municipalities.map(({ code }: { code: string }) => code);
    for (const [name, question] of Object.entries(QUESTIONS))
      await measureQuestion(ask, codes, { name, question, runs, say });
  } finally {
    agent.destroy();
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureQuestion(
  ask: Ask,
  codes: readonly string[],
  {
    name,
    question,
    runs,
    say,
  }: { name: string; question: (code: string) => string; runs: number; say: (line: string) => void },
): Promise<void> {
  const yardstick = (code: string) => `/api/yardstick?name=${encodeURIComponent(question(code))}`;
  let size = 0;
  for (const code of codes) {
    const { bytes } = await ask(question(code));
    await ask(yardstick(code), { method: "PUT", body: bytes });
    size += bytes.length / codes.length;
  }
  const rounds: { api: number; memory: number }[] = [];
  for (let run = 0; run <= runs; run++) {
    const [api, memory]: [number[], number[]] = [[], []];
    for (const code of codes) {
      const [answer, same] = [await ask(question(code)), await ask(yardstick(code))];
      if (!answer.bytes.equals(same.bytes)) throw new Error(`${question(code)} answers otherwise than before.`);
      api.push(answer.ms);
      memory.push(same.ms);
    }
    if (run > 0) rounds.push({ api: median(api), memory: median(memory) });
  }
  const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
  const ratio = of(({ api, memory }) => api / memory);
  const times = `${of(({ api }) => api).toFixed(1)} ms ÷ ${of(({ memory }) => memory).toFixed(1)} ms from memory`;
  say(`${name}, ${Math.round(size / 1000)} KB: ${times} = ${ratio.toFixed(2)} (at most 2)`);
}

function asking(port: number, agent: Agent): Ask {
  return (path, { method = "GET", body } = {}) =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const asked = request({ host: "127.0.0.1", port, path, method, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const { statusCode = 0 } = response;
          const ms = performance.now() - start;
          if (statusCode < 300) resolve({ ms, bytes: Buffer.concat(chunks) });
          else reject(new Error(`${path} answered ${statusCode}.`));
        });
      });
      asked.on("error", reject);
      asked.end(body);
    });
}

async function portOf(server: ReturnType<typeof fork>): Promise<number> {
  const failed = once(server, "exit").then(() => Promise.reject(new Error("The measured server did not start.")));
  const [message] = await Promise.race([once(server, "message"), failed]);
  return (message as { port: number }).port;
}
