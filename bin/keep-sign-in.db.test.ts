import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import { openAuth, servedAuth } from "@/lib/access/auth";
import { onBehalf } from "@/lib/access/visit";
import { NOBODY } from "@/lib/access/visitor";
import { keepSignIn } from "./keep-sign-in";

const OWN = "https://kanaler.example.dk";

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

/** An identity provider that says of itself that it is `issuer`; answers where it is. */
async function providerCalled(issuer: (own: string) => string): Promise<string> {
  const server = createServer((_, response) => {
    const document = { issuer: issuer(own), jwks_uri: `${own}/keys`, id_token_signing_alg_values_supported: ["RS256"] };
    const endpoints = { authorization_endpoint: `${own}/auth`, token_endpoint: `${own}/token` };
    response.setHeader("content-type", "application/json").end(JSON.stringify({ ...document, ...endpoints }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  ending.push(() => server.close());
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return own;
}

/** Where a press of the provider's button leads; null where there is no such provider. */
async function ledTo(issuer: string): Promise<string | null> {
  const opened = await testDatabase();
  const secrets = { clientId: "kanalbarometer", clientSecret: "x", domains: ["viborg.dk"] };
  const provider = { id: "viborg", name: "Viborg", issuer, ...secrets, country: "dk", municipalities: [] };
  const ways = { providers: [provider], oneClick: false };
  ending.push(keepSignIn(() => openAuth(opened, { secret: "x".repeat(32), origin: OWN, ...ways }), ways));
  await expect.poll(() => globalThis.kanalbarometerAuth?.providers).toEqual([provider]);
  await servedAuth().$context;
  await new Promise(setImmediate);
  const body = JSON.stringify({ provider: "viborg", callbackURL: "/dk" });
  const headers = { origin: OWN, "content-type": "application/json" };
  const request = new Request(`${OWN}/api/auth/sign-in/social`, { method: "POST", headers, body });
  const visit = { visitor: NOBODY, readAccess: "members", address: "127.0.0.1", note: {} } as const;
  const answer = await onBehalf(visit, () => servedAuth().handler(request));
  return answer.ok ? ((await answer.json()) as { url: string }).url : null;
}

test("a provider that says who it is leads to itself, with state, PKCE and nonce", async () => {
  const issuer = await providerCalled((own) => `${own}/`);
  const url = new URL((await ledTo(issuer)) ?? "");
  expect(url.origin).toBe(issuer);
  for (const name of ["state", "code_challenge", "nonce"]) expect(url.searchParams.get(name)).toMatch(/^[\w-]{20,}$/);
});

test("a provider that says to be another speaks for nobody", async () => {
  expect(await ledTo(await providerCalled(() => "https://login.aarhus.dk"))).toBeNull();
});
