import { resolve } from "node:path";
import { z } from "zod";
import { Refusal } from "@/db/refusal";
import { READ_ACCESS } from "./access/rights";

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

const text = z.string().trim().min(1);

const environment = z.object({
  DATABASE_URL: text
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
    .optional()
    .describe("A PostgreSQL (15 to 18) to use instead of the embedded one."),
  DATA_DIR: text.default(".data").describe("Where the embedded PostgreSQL keeps its data."),
  HOST: text
    .default("127.0.0.1")
    .describe("The address to serve on. Another than a loopback address needs PUBLIC_URL."),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe("The port to serve on; 0 is any free one."),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://kanaler.example.dk" })
    .transform((url) => new URL(url).origin)
    .optional()
    .describe(
      "The address that people type, such as https://kanaler.example.dk. Without it only this machine is served.",
    ),
  TRUSTED_PROXY: text
    .optional()
    .describe("The proxies whose X-Forwarded-For is believed: addresses or networks with commas between, or loopback."),
  READ_ACCESS: z
    .enum(READ_ACCESS)
    .optional()
    .describe(
      "public: shares, leagues, registers and final months for everybody. members (default; the demo is public): for nobody who has not signed in.",
    ),
  AUTH_SECRET: text
    .min(32, "must have at least 32 characters")
    .optional()
    .describe(
      "Signs the sessions, 32 characters or more. Without it one is made and kept in DATA_DIR/auth-secret (0600).",
    ),
  OIDC_PROVIDERS: text
    .optional()
    .describe("A JSON file with the municipalities' own identity providers (OpenID Connect)."),
  SMTP_URL: text
    .regex(/^smtps?:\/\/[^/\s]+$/, "must be an address such as smtps://user:password@mail.example.dk")
    .refine(URL.canParse, "must be an address such as smtps://user:password@mail.example.dk")
    .optional()
    .describe(
      "The mail server, smtp:// or smtps://, with user and password where it wants them. It turns on mail: invitations, new passwords, reminders.",
    ),
  MAIL_FROM: text
    .regex(/^([^<>\p{Cc}]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/u, "must be an address, with or without a name")
    .optional()
    .describe("Whom the mails come from, such as Kanalbarometer <kanaler@example.dk>. Goes with SMTP_URL."),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("The least that is worth a line in the log: debug, info, warn, error or silent."),
  KANALBAROMETER_NOW: z.iso
    .datetime({ offset: true })
    .optional()
    .describe("For tests: the time that the clock shows, such as 2014-10-05T12:00:00Z."),
  REAL_DATA_DIR: text
    .optional()
    .describe("For tests: a folder with real files to load; tests that need it say so when it is absent."),
  TEST_POSTGRES_BIN: text
    .optional()
    .describe("For tests: a folder with bin/postgres to run the database tests on, such as /usr/lib/postgresql/15."),
  E2E_BROWSER_PATH: text.optional().describe("For tests: the Chrome, Chromium or Edge to run the browser tests in."),
});

/** Every environment variable that the product reads, with what it is for and what holds where it is not set. */
export const variables = Object.entries(environment.shape).map(([name, schema]) => ({
  name,
  meaning: schema.description ?? "",
  default: schema instanceof z.ZodDefault ? String(schema.parse(undefined)) : null,
}));

export type Config = ReturnType<typeof config>;

/** The settings of this process, checked. The only reader of the environment. */
export function config(from: Record<string, string | undefined> = process.env) {
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  if (!parsed.success) throw new Refusal(parsed.error.issues.map((issue) => complaint(issue, set)).join("\n"));
  const { data } = parsed;
  const isLoopback = LOOPBACK.includes(data.HOST);
  if (!isLoopback && !data.PUBLIC_URL)
    throw new Refusal(
      `HOST=${data.HOST}: set PUBLIC_URL to the address that people type, such as https://kanaler.example.dk`,
    );
  return {
    mail: mailOf(data),
    databaseUrl: data.DATABASE_URL,
    dataDir: resolve(data.DATA_DIR),
    host: data.HOST,
    port: data.PORT,
    isLoopback,
    publicUrl: data.PUBLIC_URL,
    trustedProxy: data.TRUSTED_PROXY,
    readAccess: data.READ_ACCESS,
    authSecret: data.AUTH_SECRET,
    oidcProviders: data.OIDC_PROVIDERS,
    logLevel: data.LOG_LEVEL,
    now: data.KANALBAROMETER_NOW ? new Date(data.KANALBAROMETER_NOW) : undefined,
    realDataDir: data.REAL_DATA_DIR,
    testPostgresBin: data.TEST_POSTGRES_BIN,
    e2eBrowserPath: data.E2E_BROWSER_PATH,
  };
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: z.output<typeof environment>) {
  if (url !== undefined && from !== undefined) return { url, from };
  if (url !== undefined) throw new Refusal("SMTP_URL: set MAIL_FROM, too: the address that mails come from.");
  if (from !== undefined) throw new Refusal("MAIL_FROM: set SMTP_URL, too: the mail server.");
  return null;
}

/** What holds a password is not repeated, where it is wrong. */
const SECRET = ["AUTH_SECRET", "DATABASE_URL", "SMTP_URL"];

function complaint(issue: z.core.$ZodIssue, set: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  return SECRET.includes(name) ? `${name}: ${issue.message}` : `${name}=${set[name] ?? ""}: ${issue.message}`;
}
