import { afterEach, expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { isMailOn } from "./is-mail-on";
import { mailLink } from "./link-mail";
import { sendMail, transportOptions } from "./send";
import { mailServer, textOf } from "./testing-server";

type Server = Awaited<ReturnType<typeof mailServer>>;
const open: Server[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map(({ stop }) => stop()));
});

async function server(options: Parameters<typeof mailServer>[0] = {}, url = (own: Server) => own.url): Promise<Server> {
  const own = await mailServer(options);
  open.push(own);
  vi.stubEnv("SMTP_URL", url(own));
  vi.stubEnv("MAIL_FROM", "Kanalbarometer <kanaler@example.dk>");
  return own;
}

const MAIL = { to: "mette@viborg.dk", name: "Mette Ærø", subject: "Ny adgangskode", text: "Hej Mette\n\n.\nÆøå\n" };

test("a mail arrives with its letters, from whom it should, to whom it should", async () => {
  const { received } = await server();
  expect(await sendMail(MAIL)).toBe("sent");
  const [mail] = received;
  if (!mail) throw new Error("Nothing arrived.");
  expect(mail).toMatchObject({ from: "kanaler@example.dk", to: ["mette@viborg.dk"] });
  expect(mail.raw).toMatch(/^From: Kanalbarometer <kanaler@example\.dk>$/m);
  expect(mail.raw).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(textOf(mail)).toBe(MAIL.text);
});

test("user and password are given to the server that asks for them", async () => {
  const { received } = await server(
    {
      authOptional: false,
      onAuth: ({ username, password }, _, done) =>
        password === "p@ss" ? done(null, { user: username ?? "" }) : done(new Error("Invalid login")),
    },
    ({ port }) => `smtp://bruger:p%40ss@127.0.0.1:${port}`,
  );
  expect(await sendMail(MAIL)).toBe("sent");
  expect(received.map(({ user }) => user)).toEqual(["bruger"]);
});

test("what goes wrong is said, and logged without address, text and password", async () => {
  const warn = vi.spyOn(log(), "warn").mockImplementation(() => {});
  await server(
    { authOptional: false, onAuth: (_, __, done) => done(new Error("Invalid login for bruger hemmelig")) },
    ({ port }) => `smtp://bruger:hemmelig@127.0.0.1:${port}`,
  );
  expect(await sendMail(MAIL)).toBe("failed");
  expect(warn).toHaveBeenCalledWith(
    expect.objectContaining({ code: "EAUTH", responseCode: 535 }),
    "A mail was not sent",
  );
  expect(JSON.stringify(warn.mock.calls)).not.toMatch(/hemmelig|bruger|mette|Hej/);
});

test("a server that refuses the address, or is not there, is a failure", async () => {
  vi.spyOn(log(), "warn").mockImplementation(() => {});
  const own = await server({ onRcptTo: (_, __, done) => done(new Error("No such user")) });
  expect(await sendMail(MAIL)).toBe("failed");
  await own.stop();
  expect(await sendMail(MAIL)).toBe("failed");
});

test("smtps:// to a server whose certificate nobody vouches for sends nothing", async () => {
  vi.spyOn(log(), "warn").mockImplementation(() => {});
  const { received } = await server({ secure: true }, ({ port }) => `smtps://127.0.0.1:${port}`);
  expect(await sendMail(MAIL)).toBe("failed");
  expect(received).toEqual([]);
});

test("a password leaves this machine encrypted only", () => {
  expect(transportOptions("smtp://user:pass@mail.example.dk").requireTLS).toBe(true);
  expect(transportOptions("smtp://mail.example.dk").requireTLS).toBe(false);
  expect(transportOptions("smtp://user:pass@127.0.0.1:2525").requireTLS).toBe(false);
});

test.each([
  ["name", { name: "Mette\r\nBcc: alle@example.dk" }],
  ["name", { name: "Mette\u2028Bcc: alle@example.dk" }],
  ["subject", { subject: "Hej\nBcc: alle@example.dk" }],
  ["address", { to: "mette@viborg.dk\r\nBcc: alle@example.dk" }],
])("a second header in the %s is refused, and nothing is sent", async (_, part) => {
  const { received } = await server();
  await expect(sendMail({ ...MAIL, ...part })).rejects.toThrow("one line");
  expect(received).toEqual([]);
});

test("without a mail server nothing is sent and nothing fails", async () => {
  expect(isMailOn()).toBe(false);
  expect(await sendMail(MAIL)).toBe("off");
});

test.each([
  ["da", "Anne Holm har givet dig adgang", "5. marts 2026 kl. 13.00"],
  ["en", "Anne Holm has given you access", "5 March 2026 at 13:00"],
  ["nb", "Anne Holm har gitt deg tilgang", "5. mars 2026 kl. 13:00"],
] as const)("an invitation in %s says who invites, the whole link, and until when", async (locale, who, until) => {
  const { received } = await server();
  const address = `https://kanaler.example.dk/password#${"x".repeat(43)}`;
  const expiresAt = new Date("2026-03-05T12:00:00Z");
  const asked = { kind: "invitation", name: "Mette", email: "mette@viborg.dk", by: "Anne Holm", address } as const;
  expect(await mailLink({ ...asked, expiresAt, locale })).toBe("sent");
  const text = received[0] ? textOf(received[0]) : "";
  for (const part of [who, until, address]) expect(text).toContain(part);
});
