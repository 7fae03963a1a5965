import { createServer, type RequestListener, type Server } from "node:http";
import next from "next";
import { openDatabase, serveDatabase } from "@/db/client";
import { isCode } from "@/db/embedded/lock";
import { Refusal } from "@/db/refusal";
import { config } from "@/lib/config";
import { failed, say } from "./command";
import { findStore, prepareStore, type Which } from "./store";

const GRACE = 5_000;
const WATCH = 2_000;

type Options = { which: Which; dev: boolean };
type Cleanup = () => Promise<void>;

/** Starts everything and prints where to look; undoes it in reverse when asked to stop. */
export async function serve(options: Options): Promise<void> {
  const cleanups: Cleanup[] = [];
  const stopping = stopOnSignal(cleanups);
  await start(options, cleanups).catch(async (error) => {
    if (stopping.aborted) return; // what a stop interrupts fails, rightly
    failed(error);
    await undo(cleanups);
    process.exit(1);
  });
}

async function start({ which, dev }: Options, cleanups: Cleanup[]): Promise<void> {
  const settings = config();
  // The port first: that it is taken should not be found out after a minute of seeding.
  const { server, answerWith } = await listening(settings.host, settings.port);

  const finding = findStore(settings, say);
  cleanups.push(async () => (await finding).stop());
  const store = await finding;
  const url = await store.open(which);
  await prepareStore(url, say);
  const opened = openDatabase(url);
  cleanups.push(opened.close);
  serveDatabase(opened);
  const watch = setInterval(() => void store.revive().catch(failed), WATCH);
  cleanups.push(async () => clearInterval(watch));

  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  const app = next({ dev, dir: process.cwd(), hostname: settings.host, port });
  await app.prepare();
  cleanups.push(() => app.close());
  answerWith(app.getRequestHandler());
  if (dev) server.on("upgrade", app.getUpgradeHandler());
  cleanups.push(() => closed(server));
  say(`${store.what}, database ${new URL(url).pathname.slice(1)}`);
  say(
    `\nKanalbarometer is ready: http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${port}`,
  );
  say("Stop it with Ctrl-C.\n");
}

/** Listens at once, and says "starting" until there is somebody to answer. */
async function listening(
  host: string,
  port: number,
): Promise<{ server: Server; answerWith: (listener: RequestListener) => void }> {
  let listener: RequestListener = (_, response) => {
    response.writeHead(503, { "retry-after": "1", refresh: "1", "content-type": "text/plain" });
    response.end("Kanalbarometer is starting ...\n");
  };
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
  const answerWith = (next: RequestListener) => {
    listener = next;
  };
  return { server, answerWith };
}

function cannotListen(error: Error, host: string, port: number): Error {
  if (isCode(error, "EADDRINUSE")) {
    return new Refusal(
      `Port ${port} on ${host} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (isCode(error, "EACCES", "EADDRNOTAVAIL"))
    return new Refusal(`HOST=${host} PORT=${port} cannot be served on: ${error.message}`);
  return error;
}

/** Stops on the usual signals, once: npm and the terminal may both send one. */
function stopOnSignal(cleanups: Cleanup[]): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) return;
      stopping.abort();
      say("\nStopping ...");
      void undo(cleanups).then(() => process.exit(0));
    });
  }
  return stopping.signal;
}

async function undo(cleanups: Cleanup[]): Promise<void> {
  for (const cleanup of cleanups.reverse()) await cleanup().catch(failed);
}

/** Lets running answers finish, for a moment. */
async function closed(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
}
