import { createServer, type RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { observed } from "./observed";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server on a free port of loopback; answers its address. */
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(observed(answer, { dev: false, https: false }));
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A server on a port has a port.");
  return `http://127.0.0.1:${address.port}`;
}

const echoPolicy: RequestListener = (request, response) => {
  response.end(String(request.headers["content-security-policy"]));
};

test("each answer has its own nonce, the one that the page is told", async () => {
  const url = await serving(echoPolicy);
  const answers = await Promise.all([fetch(url), fetch(url)]);
  const policies = answers.map(({ headers }) => headers.get("content-security-policy"));
  expect(policies[0]).not.toBe(policies[1]);
  expect(await answers[0].text()).toBe(policies[0]);
});

test("a policy or a request id that a client sends is replaced", async () => {
  const url = await serving(echoPolicy);
  const sent = { "content-security-policy": "script-src 'nonce-mine'", "x-request-id": "mine" };
  const answer = await fetch(url, { headers: sent });
  expect(await answer.text()).not.toContain("mine");
  expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("answers are counted by kind, method and status, whatever the address", async () => {
  const url = await serving((_, response) => response.writeHead(404).end());
  await fetch(`${url}/api/v1/no-such-thing?secret=1`);
  await fetch(`${url}/dk/secret-page`);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('kanalbarometer_requests_total{kind="api",method="GET",status="404"} 1');
  expect(metrics).toContain('kanalbarometer_requests_total{kind="page",method="GET",status="404"} 1');
  expect(metrics).not.toContain("secret");
});
