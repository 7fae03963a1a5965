import { drizzleAdapter } from "@better-auth/drizzle-adapter";
import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { accountById } from "@/db/access/accounts";
import { addSignInFailure, forgetSignInFailures, signInFailures } from "@/db/access/sign-in-failures";
import { noteSignIn } from "@/db/access/users";
import type { OpenDatabase } from "@/db/client";
import * as tables from "@/db/schema/access";
import { PASSWORD_LENGTH } from "@/lib/domain/password-length";
import { isFirstUse } from "./code-once";
import { secondsToWait } from "./delay";
import { demoSignIn } from "./demo";
import { type IdentityProvider, identityRefusal } from "./identity-providers";
import { passwordProblem } from "./password";
import { visit } from "./visit";

const HOUR = 60 * 60;

/** The header in which the gate tells where a request comes from; what a client sends there is replaced. */
export const ADDRESS_HEADER = "x-kanalbarometer-address";

export type AuthSettings = {
  secret: string;
  /** Where the pages are, for the links that an identity provider sends people back to. */
  origin: string;
  providers: readonly IdentityProvider[];
  /** Whether this is the demonstration on a server that only its own machine reaches. */
  oneClick: boolean;
};

export type Auth = ReturnType<typeof openAuth>;

/**
 * Who signs in, and how: better-auth on our own tables. Nobody signs up; accounts come from an invitation, the set-up
 * link, or an identity provider. Only the paths of `lib/access/routes.ts` are reachable.
 */
export function openAuth({ db, sql }: OpenDatabase, { secret, origin, providers, oneClick }: AuthSettings) {
  const providerNamed = (id: string | undefined) => providers.find((provider) => provider.id === id);
  const isHttps = origin.startsWith("https://");
  return betterAuth({
    ...{ secret, baseURL: origin, basePath: "/api/auth", telemetry: { enabled: false }, logger: { disabled: true } },
    trustedOrigins: (request) => [request?.headers.get("origin")], // the gate has compared it with our own
    database: drizzleAdapter(db, {
      ...{ provider: "pg", transaction: true },
      schema: { ...tables, user: tables.account, account: tables.credential },
    }),
    user: {
      additionalFields: {
        // Who comes through a provider reads, until somebody says more.
        role: { type: "string", required: false, defaultValue: "manager", input: false },
        closedAt: { type: "date", required: false, input: false },
      },
      validateUserInfo: async ({ user, source }) => {
        if (source.method !== "oauth") return;
        const account = user.id ? await accountById(sql, user.id) : null;
        const emailVerified = source.oauth?.profile?.email_verified === true;
        const email = source.oauth?.profile?.email ?? user.email; // as it was verified: `user.email` may be lower-cased
        const claim = { email: String(email ?? ""), emailVerified, account };
        const error = identityRefusal(providerNamed(source.oauth?.providerId), claim);
        return error ? { error } : undefined;
      },
    },
    account: {
      updateAccountOnSignIn: false,
      // What a provider may vouch for is said above, account by account.
      accountLinking: { trustedProviders: providers.map(({ id }) => id), requireLocalEmailVerified: false },
    },
    onAPIError: { errorURL: `${origin}/sign-in`, throw: true }, // what nobody can mend is the gate's to write down
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true, revokeSessionsOnPasswordReset: true },
      ...{ minPasswordLength: PASSWORD_LENGTH.min, maxPasswordLength: PASSWORD_LENGTH.max },
    },
    session: { expiresIn: 12 * HOUR, updateAge: HOUR / 4, cookieCache: { enabled: false } },
    rateLimit: {
      ...{ enabled: true, storage: "database", window: 60, max: 60 },
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/sign-in/social": { window: 60, max: 10 },
        "/sign-in/demo": false, // on this machine alone
        "/two-factor/*": { window: 60, max: 10 },
      },
    },
    advanced: {
      // `__Host-`: a browser takes such a cookie from this very host alone, by https; no sister site can plant one.
      cookiePrefix: isHttps ? "__Host-kanalbarometer" : "kanalbarometer",
      useSecureCookies: false, // would put `__Secure-` before it
      defaultCookieAttributes: { secure: isHttps },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: {
      user: {
        create: {
          after: async ({ id }, context) => workFor(sql, id, providerNamed(context?.params?.id)),
        },
      },
      account: { create: { before: async (credential) => ({ data: withoutTokens(credential) }) } },
      session: { create: { before: async ({ userId }) => requireOpen(sql, userId) } },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        const { path, body } = context;
        if (path === "/sign-in/email") await requirePatience(sql, emailIn(body));
        if (path === "/change-password") requireGoodPassword(body?.newPassword);
      }),
      after: createAuthMiddleware(async ({ path, body, context }) => {
        if (path === "/sign-in/email") await remember(sql, emailIn(body), context.returned instanceof APIError);
        const { returned } = context;
        // A session that is only prolonged is a new one to better-auth, too; nobody has come in then.
        const newSession = path === "/get-session" ? null : context.newSession;
        if (newSession && path === "/two-factor/verify-totp") await requireFirstUse(sql, newSession, body?.code);
        if (newSession) await welcome(sql, newSession.user);
        return withoutToken(returned);
      }),
    },
    plugins: [
      twoFactor({ issuer: "Kanalbarometer" }),
      genericOAuth({
        config: providers.map(({ id, name, issuer, clientId, clientSecret }) => ({
          ...{ providerId: id, name, clientId, clientSecret, scopes: ["openid", "email", "profile"], pkce: true },
          ...{ discoveryUrl: `${issuer}/.well-known/openid-configuration`, requireIdTokenVerification: true },
        })),
      }),
      ...(oneClick ? [demoSignIn(sql)] : []),
    ],
  });
}

type Sql = OpenDatabase["sql"];

async function welcome(sql: Sql, { id, email }: { id: string; email: string }): Promise<void> {
  visit().note.actor = email;
  await noteSignIn(sql, id, new Date());
}

/** For who signs in; who pairs an app is known already, and may sign in with the same code. */
async function requireFirstUse(sql: Sql, { user, session }: NewSession, code: unknown): Promise<void> {
  if (visit().visitor.kind !== "nobody") return;
  if (await isFirstUse(sql, { accountId: user.id, code: String(code) }, new Date())) return;
  await sql`delete from session where id = ${session.id}`;
  throw new APIError("UNAUTHORIZED", { code: "INVALID_CODE", message: "Invalid code" });
}

type NewSession = { user: { id: string }; session: { id: string } };

/** A session's token is in its cookie, where no script reads it, and nowhere else. */
function withoutToken(answer: unknown): object | undefined {
  if (typeof answer !== "object" || answer === null || !("token" in answer)) return undefined;
  const { token: _, ...rest } = answer;
  return rest;
}

async function workFor(sql: Sql, accountId: string, provider: IdentityProvider | undefined): Promise<void> {
  for (const id of provider?.municipalities ?? [])
    await sql`insert into account_municipality (account_id, municipality_id) values (${accountId}, ${id})`;
}

/** We ask nothing of a provider after the sign-in, so its tokens are not kept. */
function withoutTokens<T extends object>(credential: T): T {
  return { ...credential, accessToken: null, refreshToken: null, idToken: null };
}

/** The same answer whether or not somebody has the address. */
async function requirePatience(sql: Sql, email: string): Promise<void> {
  visit().note.email = email;
  const seconds = secondsToWait(await signInFailures(sql, email), new Date());
  if (seconds > 0)
    throw new APIError("TOO_MANY_REQUESTS", { code: "WAIT", message: `Wait ${seconds} seconds.`, seconds });
}

async function remember(sql: Sql, email: string, failed: boolean): Promise<void> {
  if (failed) await addSignInFailure(sql, email, new Date());
  else await forgetSignInFailures(sql, email);
}

async function requireOpen(sql: Sql, accountId: string): Promise<void> {
  const [row] = await sql`select 1 from account where id = ${accountId} and closed_at is null`;
  if (!row)
    throw new APIError("UNAUTHORIZED", { code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid email or password" });
}

function requireGoodPassword(password: unknown): void {
  const { visitor } = visit();
  if (visitor.kind !== "account") return; // better-auth refuses
  const problem = passwordProblem(String(password ?? ""), visitor);
  if (problem)
    throw new APIError("BAD_REQUEST", {
      code: `PASSWORD_${problem.toUpperCase()}`,
      message: `The password is ${problem}.`,
    });
}

function emailIn(body: unknown): string {
  const email = typeof body === "object" && body !== null && "email" in body ? body.email : "";
  return String(email).replaceAll("\0", "").trim().toLowerCase().slice(0, 320); // PostgreSQL takes no null byte
}

/** What a sign-in page can offer besides a password. */
export type SignInWays = { providers: readonly { id: string; name: string }[]; oneClick: boolean };

/** Next bundles a copy of this module for each route; what they share is the process. */
declare global {
  var kanalbarometerAuth: (SignInWays & { auth: Auth }) | undefined;
}

export function serveAuth(auth: Auth, ways: SignInWays): void {
  globalThis.kanalbarometerAuth = { auth, ...ways };
}

/** The sign-in of this server. */
export function servedAuth(): Auth {
  return served().auth;
}

export function signInWays(): SignInWays {
  const { providers, oneClick } = served();
  return { providers: providers.map(({ id, name }) => ({ id, name })), oneClick };
}

function served() {
  if (!globalThis.kanalbarometerAuth) throw new Error("No sign-in is open: pages and routes are served by npm start.");
  return globalThis.kanalbarometerAuth;
}
