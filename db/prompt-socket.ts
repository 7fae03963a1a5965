import { Socket } from "node:net";

type Address = { host: string[]; port: number[]; path: string | false };

/**
 * A connection to PostgreSQL that sends what is written at once. A COPY is followed by the next statement without an
 * answer in between, and without this each of them waits 40 ms: TCP holds back the second of two small packets until the
 * first is confirmed, and the other side confirms late. Not waited for: what fails is told as by the driver's own sockets.
 */
export function promptSocket({ host: [host = "localhost"], port: [port = 5432], path }: Address): Socket {
  const socket = new Socket();
  socket.setNoDelay(true);
  if (path) return socket.connect(path);
  return Object.assign(socket.connect(port, host), { host, port }); // the driver names the host to TLS
}
