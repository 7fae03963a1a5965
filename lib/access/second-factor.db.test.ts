import { createHmac } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { type Auth, openAuth } from "./auth";
import { onBehalf } from "./visit";
import { NOBODY, type Visitor } from "./visitor";

const OWN = "https://kanaler.example.dk";
const EMAIL = "mette@example.dk";
const PASSWORD = "fire heste ser en grøn pram";
const METTE: Visitor = { kind: "account", id: "m", name: "Mette", email: EMAIL, role: "manager", municipalities: [] };

let opened: TestDatabase;
let auth: Auth;

beforeAll(async () => {
  opened = await testDatabase();
  auth = openAuth(opened, { secret: "x".repeat(32), origin: OWN, providers: [], oneClick: false });
  const { hash } = (await auth.$context).password;
  await opened.sql`insert into account (id, name, email, role) values ('m', 'Mette', ${EMAIL}, 'manager')`;
  await opened.sql`
    insert into credential (id, user_id, provider_id, account_id, password)
    values ('m', 'm', 'credential', 'm', ${await hash(PASSWORD)})`;
});

async function ask(
  path: string,
  body: object,
  { cookie = "", visitor = NOBODY }: { cookie?: string; visitor?: Visitor } = {},
) {
  await opened.sql`delete from rate_limit where key not like 'code|%'`;
  const headers = { origin: OWN, "content-type": "application/json", cookie };
  const request = new Request(`${OWN}/api/auth${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  const visit = { visitor, readAccess: "members", address: "127.0.0.1", note: {} } as const;
  const response = await onBehalf(visit, () => auth.handler(request));
  const given = response.headers.getSetCookie().map((one) => one.split(";")[0]);
  return { status: response.status, body: await response.json(), cookie: given.join("; ") };
}

const signIn = () => ask("/sign-in/email", { email: EMAIL, password: PASSWORD });

/** What an app shows at a time (RFC 6238), from the address in the QR code. */
function codeOf(uri: string, at: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

test("the answer to a sign-in has no token: a session is in its cookie alone", async () => {
  const { status, body, cookie } = await signIn();
  const [row] = await opened.sql<{ token: string }[]>`select token from session`;
  expect([status, cookie.includes(row?.token ?? "no session")]).toEqual([200, true]);
  expect(JSON.stringify(body)).not.toContain(row?.token);
});

test("a code signs in once, whoever else has seen it; the next one works", async () => {
  const { cookie } = await signIn();
  const mette = { cookie, visitor: METTE };
  const { body } = await ask("/two-factor/enable", { password: PASSWORD }, mette);
  const now = Date.now();
  const code = codeOf(body.totpURI, now);
  expect((await ask("/two-factor/verify-totp", { code }, mette)).status).toBe(200);

  await opened.sql`delete from session`;
  const first = await signIn();
  expect(first.body.twoFactorRedirect).toBe(true);
  expect((await ask("/two-factor/verify-totp", { code }, first)).status).toBe(200);
  expect(await opened.sql`select 1 from session`).toHaveLength(1);

  const second = await signIn();
  expect((await ask("/two-factor/verify-totp", { code }, second)).status).toBe(401);
  expect(await opened.sql`select 1 from session`).toHaveLength(1);

  const next = codeOf(body.totpURI, now + 30_000);
  expect((await ask("/two-factor/verify-totp", { code: next }, await signIn())).status).toBe(200);
});
