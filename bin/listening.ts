import { createServer, type RequestListener, type Server } from "node:http";
import { isCode } from "@/db/embedded/lock";
import { Refusal } from "@/db/refusal";

const GRACE = 5_000;

/** How long a client may take, in milliseconds: for its headers, and for the whole request with a file of 20 MB. */
export const PATIENCE = { headersTimeout: 20_000, requestTimeout: 300_000, connectionsCheckingInterval: 5_000 };

/** Listens at once, and says "starting" until there is somebody to answer. */
export async function listening(
  host: string,
  port: number,
  patience = PATIENCE,
): Promise<{ server: Server; answerWith: (listener: RequestListener) => void }> {
  let listener: RequestListener = (_, response) => {
    response.writeHead(503, { "retry-after": "1", refresh: "1", "content-type": "text/plain; charset=utf-8" });
    response.end("Kanalbarometer is starting ...\n");
  };
  const server = createServer(patience, (request, response) => void listener(request, response));
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

/** Lets running answers finish, for a moment. */
export async function closed(server: Server): Promise<void> {
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE);
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(impatience);
}
