import type { RequestListener } from "node:http";
import next from "next";
import { gate } from "@/bin/gate";
import { closed, listening } from "@/bin/listening";
import { observed } from "@/bin/observed";
import { type Cleanup, stopOnRequest } from "@/bin/stopping";
import { findStore, prepareStore } from "@/bin/store";
import { openDatabase, serveDatabase } from "@/db/client";
import { addressReader } from "@/lib/access/address";
import { openAuth, serveAuth } from "@/lib/access/auth";
import { serverSecret } from "@/lib/access/server-secret";
import { config } from "@/lib/config";

const YARDSTICK = "/api/yardstick";

/** The demo, served as the product serves it, and the yardstick, which no gate holds up; tells the process that started it where. */
export async function serveSite(dir: string): Promise<void> {
  const cleanups: Cleanup[] = [];
  stopOnRequest(cleanups, { withParent: true });
  const { server, answerWith } = await listening("127.0.0.1", 0);
  const settings = config();
  const store = await findStore(settings, () => {});
  cleanups.push(store.stop);
  const url = await store.open("demo");
  await prepareStore(url, () => {});
  const opened = openDatabase(url);
  cleanups.push(opened.close);
  serveDatabase(opened);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const app = next({ dev: false, dir, hostname: "127.0.0.1", port });
  await app.prepare();
  cleanups.push(() => app.close());
  const auth = openAuth(opened, {
    ...{ secret: serverSecret(settings), origin: `http://127.0.0.1:${port}`, providers: [], oneClick: false },
  });
  serveAuth(auth, { providers: [], oneClick: false });
  const pages = app.getRequestHandler();
  const place = { isLoopback: true, port, publicUrl: undefined };
  const guarded = gate(pages, { opened, readAccess: "public", addressOf: addressReader(undefined), ...place });
  const answer: RequestListener = (request, response) =>
    (request.url?.startsWith(YARDSTICK) ? pages : guarded)(request, response);
  answerWith(observed(answer, { dev: false, https: false }));
  cleanups.push(() => closed(server));
  process.send?.({ port });
}
