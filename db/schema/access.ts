import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";

const moment = () => timestamp({ withTimezone: true, mode: "date" });

/** Who may sign in. The first six columns and `twoFactorEnabled` are those that better-auth asks for. */
export const account = pgTable(
  "account",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: boolean().notNull().default(false),
    image: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    twoFactorEnabled: boolean().notNull().default(false),
    role: text({ enum: ["manager", "director", "reporter", "administrator"] }).notNull(),
    /** Closed: kept for the names in the history, never to sign in again until it is opened. */
    closedAt: moment(),
    lastSignInAt: moment(),
  },
  (table) => [
    uniqueIndex("account_email").on(table.email),
    check("account_email_is_lower_case", sql`email = lower(email)`),
  ],
);

/** The municipalities that an account works for. */
export const accountMunicipality = pgTable(
  "account_municipality",
  {
    accountId: text()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    municipalityId: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.municipalityId] })],
);

export const session = pgTable(
  "session",
  {
    id: text().primaryKey(),
    token: text().notNull(),
    userId: text()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    ipAddress: text(),
    userAgent: text(),
  },
  (table) => [uniqueIndex("session_token").on(table.token), index("session_of_account").on(table.userId)],
);

/** A way to sign in: the hashed password (provider `credential`), or an identity provider's subject. */
export const credential = pgTable(
  "credential",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    providerId: text().notNull(),
    accountId: text().notNull(),
    password: text(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("credential_of_provider").on(table.providerId, table.accountId),
    index("credential_of_account").on(table.userId),
  ],
);

/** Short-lived values between two steps of a sign-in. */
export const verification = pgTable(
  "verification",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [index("verification_identifier").on(table.identifier)],
);

/** Secret and recovery codes are encrypted with the server's secret. */
export const twoFactor = pgTable(
  "two_factor",
  {
    id: text().primaryKey(),
    userId: text()
      .notNull()
      .references(() => account.id, { onDelete: "cascade" }),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    verified: boolean().notNull().default(true),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: moment(),
  },
  (table) => [index("two_factor_of_account").on(table.userId)],
);

/** How often an address asked for a path of the sign-in. */
export const rateLimit = pgTable("rate_limit", {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: bigint({ mode: "number" }).notNull(),
});

/** Wrong passwords in a row for an e-mail address, whether or not somebody has it. */
export const signInFailure = pgTable("sign_in_failure", {
  email: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: moment().notNull(),
});

/** A link that works once: to make the first administrator, or to choose a password. Only its hash is kept. */
export const accessLink = pgTable(
  "access_link",
  {
    hash: text().primaryKey(),
    kind: text({ enum: ["setup", "invitation", "reset"] }).notNull(),
    accountId: text().references(() => account.id, { onDelete: "cascade" }),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  () => [check("access_link_of_somebody", sql`(kind = 'setup') = (account_id is null)`)],
);

/** A municipality's key for its own systems. Only its hash is kept, and how it begins. */
export const apiKey = pgTable(
  "api_key",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    hash: text().notNull(),
    start: text().notNull(),
    name: text().notNull(),
    municipalityId: integer().notNull(),
    createdBy: text().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    lastUsedAt: moment(),
  },
  (table) => [uniqueIndex("api_key_hash").on(table.hash)],
);

/** That a municipality was reminded of a month by mail: at most once a day. */
export const reminder = pgTable(
  "reminder",
  {
    municipalityId: integer().notNull(),
    month: date().notNull(),
    day: date().notNull(),
    sentAt: moment().notNull(),
    sentBy: text().notNull(),
    addresses: text().array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.month, table.day] })],
);

/** Who did what, when, from where. Rows are added and never changed: a trigger refuses anything else. */
export const audit = pgTable(
  "audit",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    /** An account's e-mail, `key:` and a key's name, `command`, or nobody. */
    actor: text(),
    action: text().notNull(),
    /** What it was done to: a path, an e-mail, an id. */
    subject: text(),
    outcome: text({ enum: ["done", "refused"] }).notNull(),
    address: text(),
    requestId: text(),
    details: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [index("audit_at").on(table.at)],
);
