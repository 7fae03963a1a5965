import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type Received = { from: string; to: string[]; user: string | undefined; raw: string };

/** For tests: a real mail server on loopback that keeps what it is sent. Without `options` it takes anything from anybody. */
export async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const smtp = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"], logger: false },
    onData(stream, { envelope, user }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, user, raw: Buffer.concat(chunks).toString() });
        done();
      });
    },
    ...options,
  });
  smtp.on("error", () => {}); // a client that hangs up is what some tests are about
  const server: Server = smtp.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { received, port, url: `smtp://127.0.0.1:${port}`, stop: () => new Promise<void>((done) => smtp.close(done)) };
}

/** The text of a mail, its lines put together again, and one of its headers. */
export function textOf({ raw }: Received): string {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const body = rest.join("\n\n").replaceAll("\r\n", "\n");
  if (/^content-transfer-encoding: base64$/im.test(head)) return Buffer.from(body, "base64").toString();
  if (!/^content-transfer-encoding: quoted-printable$/im.test(head)) return body;
  const bytes = body
    .replace(/=\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
