import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { closed, listening, PATIENCE } from "./listening";

const IMPATIENT = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 };
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

/** What the server says to a client that sends this and then nothing more. */
async function saidTo(sent: string): Promise<string> {
  const { server, answerWith } = await listening("127.0.0.1", 0, IMPATIENT);
  ends.push(() => closed(server));
  answerWith((request, response) => {
    request.resume().on("end", () => response.end("read"));
  });
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1", () => socket.write(sent));
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await once(socket, "close");
  return said.split("\r\n")[0] ?? "";
}

test.each([
  ["headers", "POST / HTTP/1.1\r\nHost: here\r\nX-Slow"],
  ["a body", "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\nbegun"],
])("who never ends %s is hung up on", async (_, sent) => {
  expect(await saidTo(sent)).toBe("HTTP/1.1 408 Request Timeout");
});

test("the server waits no longer for headers than for the whole request", () => {
  expect(PATIENCE.headersTimeout).toBeLessThan(PATIENCE.requestTimeout);
});
