import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { addressReader } from "@/lib/access/address";
import { openAuth, serveAuth } from "@/lib/access/auth";
import { visit } from "@/lib/access/visit";
import { gate } from "./gate";
import { observed } from "./observed";

/** A server as others reach it: by https at a name of its own, through a proxy. What strangers send, byte by byte. */
const OWN = "https://kanaler.example.dk";
const PASSWORD = "fire heste ser en grøn pram";
const COOKIE = "__Host-kanalbarometer.session_token";

let world: TestDatabase;
let server: Server;
let port: number;

beforeAll(async () => {
  world = await testDatabase();
  const auth = openAuth(world, { secret: "x".repeat(32), origin: OWN, providers: [], oneClick: false });
  serveAuth(auth, { providers: [], oneClick: false });
  const inside = gate(
    async ({ url, headers }, response) => {
      if (url?.includes("break")) throw new Error("secret detail");
      response.end(JSON.stringify({ url, who: visit().visitor.kind, headers }));
    },
    {
      ...{ opened: world, isLoopback: false, port: 3000, publicUrl: OWN, readAccess: "public" },
      addressOf: addressReader("10.0.0.1"),
    },
  );
  server = createServer(observed(inside, { dev: false, https: true })).listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
  const { hash } = (await auth.$context).password;
  await world.sql`
    insert into account (id, name, email, role) values ('a', 'Mette Lund', 'mark@example.dk', 'administrator')`;
  await world.sql`
    insert into credential (id, user_id, provider_id, account_id, password)
    values ('a', 'a', 'credential', 'a', ${await hash(PASSWORD)})`;
});
afterAll(() => server.close());

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  const sent = {
    host: "kanaler.example.dk",
    ...headers,
    ...(body && { "content-length": String(Buffer.byteLength(body)) }),
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, method, path, headers: sent }, async (response) => {
      let text = "";
      for await (const chunk of response.setEncoding("utf8")) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
    });
    asked.once("error", reject).end(body);
  });
}

/** The first line of what is answered to these very bytes. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(bytes);
  let text = "";
  for await (const chunk of socket.setEncoding("latin1")) text += chunk;
  return text.split("\r\n")[0] ?? "";
}

const FROM_OWN = { origin: OWN, "content-type": "application/json" };

async function attempt(email: string, headers: Record<string, string> = {}): Promise<Answer> {
  await world.sql`delete from rate_limit`;
  return ask(
    "POST",
    "/api/auth/sign-in/email",
    { ...FROM_OWN, ...headers },
    JSON.stringify({ email, password: PASSWORD }),
  );
}

async function signedIn(): Promise<string> {
  return (await attempt("mark@example.dk")).headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

test("by https the session's cookie is bound to this very host, and every answer says that it is https from now on", async () => {
  const { headers } = await attempt("mark@example.dk");
  const [cookie = ""] = headers["set-cookie"] ?? [];
  expect(cookie).toMatch(new RegExp(`^${COOKIE}=`));
  expect(cookie.split("; ").slice(1).sort()).toEqual(["HttpOnly", "Max-Age=43200", "Path=/", "SameSite=Lax", "Secure"]);
  expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
});

test("a cookie that a sister site could plant is nobody's", async () => {
  const cookie = await signedIn();
  expect(JSON.parse((await ask("GET", "/dk/history", { cookie })).body).who).toBe("account");
  for (const name of ["kanalbarometer.session_token", "__Secure-kanalbarometer.session_token"])
    expect((await ask("GET", "/dk/history", { cookie: cookie.replace(COOKIE, name) })).status).toBe(303);
});

test("a page for somebody is kept by no browser and no proxy; what has a tag says for itself", async () => {
  const cookie = await signedIn();
  expect((await ask("GET", "/dk/history", { cookie })).headers["cache-control"]).toBe("no-store");
  expect((await ask("GET", "/api/v1/versions", { cookie })).headers["cache-control"]).toBeUndefined();
  expect((await ask("GET", "/dk/history")).headers["cache-control"]).toBe("no-store");
});

test("signing out ends the session, and has the browser forget what it kept", async () => {
  const cookie = await signedIn();
  const out = await ask("POST", "/api/auth/sign-out", { ...FROM_OWN, cookie }, "{}");
  expect([out.status, out.headers["clear-site-data"]]).toEqual([200, '"cache", "storage"']);
  expect((await ask("GET", "/dk/history", { cookie })).status).toBe(303);
  const foreign = await ask(
    "POST",
    "/api/auth/sign-out",
    { ...FROM_OWN, origin: "https://evil.example", cookie },
    "{}",
  );
  expect([foreign.status, foreign.headers["clear-site-data"]]).toEqual([403, undefined]);
});

test("a session ends a day after it was begun, however busy it is", async () => {
  const cookie = await signedIn();
  await world.sql`update session set created_at = now() - interval '23 hours'`;
  expect((await ask("GET", "/dk/history", { cookie })).status).toBe(200);
  await world.sql`update session set created_at = now() - interval '25 hours', expires_at = now() + interval '12 hours'`;
  expect((await ask("GET", "/dk/history", { cookie })).status).toBe(303);
});

test("what Next serves besides files of the build passes no gate", async () => {
  for (const path of ["/_next/data/build/dk/history.json", "/_next/image?url=%2Fdk%2Fhistory&w=640&q=75", "/_next/x"])
    expect([path, JSON.parse((await ask("GET", path)).body).url]).toEqual([path, "/_not-found"]);
});

test("what a stranger says in a proxy's name is not believed", async () => {
  const said = {
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "javascript",
  };
  const { headers } = JSON.parse((await ask("GET", "/dk/league", { ...said, forwarded: "for=203.0.113.9" })).body);
  expect(headers["x-kanalbarometer-address"]).toBe("127.0.0.1");
  expect(headers["x-forwarded-proto"]).toBe("https");
  expect(Object.keys(headers).filter((name) => /forwarded-(for|host)|^forwarded$/.test(name))).toEqual([]);
  expect((await ask("GET", "/dk/league", { "x-kanalbarometer-address": "203.0.113.9" })).body).not.toContain(
    "203.0.113.9",
  );
});

test.each(["evil.example", 'a<b>"c', "kanaler.example.dk:80@evil.example", "", "[::"])(
  "by the name %j nobody signs in or changes anything, and the server stands",
  async (host) => {
    const body = JSON.stringify({ email: "mark@example.dk", password: PASSWORD });
    const sent = await ask("POST", "/api/auth/sign-in/email", { ...FROM_OWN, host }, body);
    expect([sent.status, sent.headers["set-cookie"]]).toEqual([403, undefined]);
    expect((await ask("GET", "/api/auth/callback/viborg?code=1&state=1", { host })).status).toBe(403);
    expect((await ask("GET", "/dk/league")).status).toBe(200);
  },
);

test("HEAD is let in where GET is; TRACE and whatever else is nowhere, and echoes nothing", async () => {
  expect((await ask("HEAD", "/dk/league")).status).toBe(200);
  expect((await ask("HEAD", "/dk/history")).status).toBe(303);
  for (const method of ["TRACE", "OPTIONS", "PATCH", "PROPFIND"])
    expect([method, JSON.parse((await ask(method, "/dk/league")).body).url]).toEqual([method, "/_not-found"]);
});

test.each([
  ["two lengths", "POST /dk HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400],
  [
    "a length and chunks",
    "POST /dk HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    400,
  ],
  ["a null byte in the path", "GET /dk/\0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400],
  ["a header without a name", "GET /dk HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n", 400],
  ["no host", "GET /dk/history HTTP/1.1\r\nConnection: close\r\n\r\n", 400],
  ["a very long address", `GET /dk/${"x".repeat(20_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 431],
])("%s: nobody in here reads it", async (_, bytes, status) => {
  expect(await raw(bytes)).toContain(` ${status} `);
});

test("an address before another machine's name is no page of ours", async () => {
  const { body } = await ask("GET", "http://127.0.0.1/dk/history");
  expect(JSON.parse(body).url).toBe("/_not-found");
});

test("an e-mail is the same in capitals, and is nobody's with letters that only look alike", async () => {
  expect((await attempt("MARK@example.DK")).status).toBe(200);
  for (const email of [
    "mar\u212a@example.dk",
    "m\u0430rk@example.dk",
    "ma\u200brk@example.dk",
    "mark@example.dk\u0000",
  ])
    expect([email, (await attempt(email)).headers["set-cookie"]]).toEqual([email, undefined]);
});

test("a null byte in an e-mail is a mistake of whoever sends it, not of the server", async () => {
  expect((await attempt("a\u0000@example.dk")).status).toBe(400);
});

test("a body that would change what every object is changes nothing", async () => {
  const body = `{"email":"mark@example.dk","password":"wrong","__proto__":{"role":"administrator"},"constructor":{"prototype":{"x":1}}}`;
  expect((await ask("POST", "/api/auth/sign-in/email", FROM_OWN, body)).status).toBe(401);
  const anything: { role?: unknown; x?: unknown } = {};
  expect([anything.role, anything.x]).toEqual([undefined, undefined]);
});

test("who is sent to sign in is sent nowhere else, whatever the address says", async () => {
  for (const path of ["/dk/history?next=//evil.example", "/dk/history?x=%0d%0aset-cookie:%20a=b"]) {
    const { status, headers } = await ask("GET", path);
    expect([status, headers.location]).toEqual([303, `/sign-in?next=${encodeURIComponent(path)}`]);
    expect(headers["set-cookie"]).toBeUndefined();
  }
});

test("what breaks further in is answered without detail, and the server stands", async () => {
  for (const path of ["/dk/league?break", "/_next/static/break"]) {
    const { status, body } = await ask("GET", path);
    expect([path, status, JSON.parse(body).error.code]).toEqual([path, 503, "internal"]);
    expect(body).not.toContain("secret");
  }
});
