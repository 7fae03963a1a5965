import next from "next";
import { openDatabase, serveDatabase } from "@/db/client";
import { isDemo } from "@/db/queries/settings";
import { addressReader } from "@/lib/access/address";
import { openAuth } from "@/lib/access/auth";
import { identityProviders } from "@/lib/access/identity-providers";
import { serverSecret } from "@/lib/access/server-secret";
import { config } from "@/lib/config";
import { failed, say } from "./command";
import { gate } from "./gate";
import { keepSignIn } from "./keep-sign-in";
import { closed, listening } from "./listening";
import { observed } from "./observed";
import { offerSetup } from "./setup-link";
import { type Cleanup, stopOnRequest, undo } from "./stopping";
import { findStore, prepareStore, type Which } from "./store";

const WATCH = 2_000;

/** `withParent`: a stop of the process that started this one is a stop of this one. */
type Options = { which: Which; dev: boolean; withParent: boolean };

/** Starts everything and prints where to look; undoes it in reverse when asked to stop. */
export async function serve(options: Options): Promise<void> {
  const cleanups: Cleanup[] = [];
  const stopping = stopOnRequest(cleanups, options);
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
  cleanups.push(() => finding.then(({ stop }) => stop(), nothing)); // also while it is being found
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
  const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  const origin = settings.publicUrl ?? `http://${host}:${port}`;
  const demo = await isDemo(opened.db);
  const oneClick = demo && settings.isLoopback;
  const providers = await identityProviders(settings.oidcProviders, opened.db);
  const openSignIn = () => openAuth(opened, { secret: serverSecret(settings), origin, providers, oneClick });
  const forget = keepSignIn(openSignIn, { providers, oneClick });
  cleanups.push(async () => forget());
  const readAccess = settings.readAccess ?? (demo ? "public" : "members");
  const place = { isLoopback: settings.isLoopback, port, publicUrl: settings.publicUrl };
  const addressOf = addressReader(settings.trustedProxy);
  const https = origin.startsWith("https:");
  answerWith(observed(gate(app.getRequestHandler(), { opened, readAccess, addressOf, ...place }), { dev, https }));
  if (dev) server.on("upgrade", app.getUpgradeHandler());
  cleanups.push(() => closed(server));
  say(`${store.what}, database ${new URL(url).pathname.slice(1)}`);
  say(`\nKanalbarometer is ready: ${origin}`);
  if (!demo) await offerSetup(opened.sql, { origin, dataDir: settings.dataDir, say });
  say("Stop it with Ctrl-C.\n");
}

/** A store that was not found need not be left; why is told elsewhere. */
async function nothing(): Promise<void> {}
