import type { Right } from "./rights";

/** What may be asked for at an address: the right it takes, and for what changes something, what the audit log calls it. */
export type Door = { right: Right; act?: Act };

export const ACTS = [
  "sign-in",
  "sign-out",
  "second-factor",
  "password",
  "session-end",
  "link-used",
  "submission-send",
  "submission-explain",
  "submission-commit",
  "submission-revert",
  "submission-discard",
  "declaration",
  "word-end",
  "contact",
  "event",
  "group",
  "register",
  "user-invite",
  "user-change",
  "user-close",
  "user-open",
  "user-link",
  "user-sessions",
  "user-second-factor",
  "key-make",
  "key-revoke",
  "password-forgotten",
  "reminder",
  "audit-export",
] as const;

export type Act = (typeof ACTS)[number];

const read = (right: Right) => ({ right });
const write = (right: Right, act: Act) => ({ right, act });

/**
 * Every door of the house, by the folders of `app` and by better-auth's paths. What is not here is not found, whoever
 * asks: a new page or route is closed until it is entered here, and a test compares this table with the folders.
 */
export const DOORS: Readonly<Record<string, Door>> = {
  "GET /": read("enter"),
  "GET /sign-in": read("enter"),
  "GET /setup": read("enter"),
  "GET /password": read("enter"),
  "GET /no-access": read("enter"),
  "GET /account": read("account"),

  "GET /[country]": read("figures"),
  "GET /[country]/[municipality]": read("figures"),
  "GET /[country]/municipality": read("figures"),
  "GET /[country]/league": read("figures"),
  "GET /[country]/league/league.csv": read("figures"),
  "GET /[country]/league/league.xlsx": read("figures"),
  "GET /[country]/league/moved": read("figures"),
  "GET /[country]/league/moved/moved.csv": read("figures"),
  "GET /[country]/league/moved/moved.xlsx": read("figures"),
  "GET /[country]/compare": read("figures"),
  "GET /[country]/map": read("figures"),
  "GET /[country]/events": read("figures"),
  "GET /[country]/groups": read("figures"),
  "GET /[country]/groups/[group]": read("figures"),
  "GET /[country]/method": read("enter"),
  "GET /[country]/delivery": read("deliveries"),
  "GET /[country]/declarations": read("deliveries"),
  "GET /[country]/history": read("deliveries"),
  "GET /[country]/history/versions.csv": read("deliveries"),
  "GET /[country]/history/cell": read("deliveries"),
  "GET /[country]/history/compare": read("deliveries"),
  "GET /[country]/history/compare/changes.csv": read("deliveries"),
  "GET /[country]/submissions": read("submissions"),
  "GET /[country]/submissions/[id]": read("submissions"),
  "GET /[country]/submissions/form": read("describe"),

  "GET /[country]/administration": read("administer"),
  "GET /[country]/administration/rules": read("administer"),
  "GET /[country]/administration/channels": read("administer"),
  "GET /[country]/administration/areas": read("administer"),
  "GET /[country]/administration/municipalities": read("administer"),
  "GET /[country]/administration/targets": read("administer"),
  "GET /[country]/administration/prices": read("administer"),

  "GET /api": read("enter"),
  "GET /api/health": read("enter"),
  "GET /api/v1/openapi.json": read("enter"),
  "GET /api/v1/municipalities": read("figures"),
  "GET /api/v1/municipalities/search": read("figures"),
  "GET /api/v1/channels": read("figures"),
  "GET /api/v1/areas": read("figures"),
  "GET /api/v1/targets": read("figures"),
  "GET /api/v1/prices": read("figures"),
  "GET /api/v1/progress": read("figures"),
  "GET /api/v1/league": read("figures"),
  "GET /api/v1/league/moved": read("figures"),
  "GET /api/v1/export.csv": read("figures"),
  "GET /api/v1/events": read("figures"),
  "GET /api/v1/groups": read("figures"),
  "GET /api/v1/groups/against": read("figures"),
  "GET /api/v1/groups/calls": read("figures"),
  "GET /api/v1/rules": read("figures"),
  "GET /api/v1/strategies": read("figures"),
  "GET /api/v1/completeness": read("deliveries"),
  "GET /api/v1/versions": read("deliveries"),
  "GET /api/v1/versions/compare": read("deliveries"),
  "GET /api/v1/cells/history": read("deliveries"),
  "GET /api/v1/declarations": read("deliveries"),
  "GET /api/v1/mappings": read("describe"),
  "GET /api/v1/template": read("submit"),
  "GET /api/v1/submissions": read("submissions"),
  "GET /api/v1/submissions/[id]": read("submissions"),
  "GET /api/v1/submissions/[id]/file": read("submissions"),
  "GET /api/v1/submissions/[id]/problems": read("submissions"),
  "GET /api/v1/submissions/[id]/difference.csv": read("submissions"),

  "POST /api/v1/submissions": write("submit", "submission-send"),
  "DELETE /api/v1/submissions/[id]": write("submit", "submission-discard"),
  "POST /api/v1/submissions/[id]/commit": write("submit", "submission-commit"),
  "POST /api/v1/submissions/[id]/revert": write("submit", "submission-revert"),
  "POST /api/v1/submissions/[id]/mappings": write("describe", "submission-explain"),
  "POST /api/v1/declarations": write("describe", "declaration"),
  "DELETE /api/v1/mappings": write("describe", "word-end"),
  "POST /api/v1/contacts": write("describe", "contact"),
  "DELETE /api/v1/contacts": write("describe", "contact"),
  "POST /api/v1/events": write("describe", "event"),
  "PUT /api/v1/events/[id]": write("describe", "event"),
  "DELETE /api/v1/events/[id]": write("describe", "event"),
  "POST /api/v1/groups": write("administer", "group"),
  "PUT /api/v1/groups/[id]": write("administer", "group"),
  "DELETE /api/v1/groups/[id]": write("administer", "group"),
  "POST /api/v1/channels/[channel]/flags": write("administer", "register"),
  "DELETE /api/v1/channels/[channel]/flags": write("administer", "register"),
  "PUT /api/v1/channels/[channel]": write("administer", "register"),
  "PUT /api/v1/rules": write("administer", "register"),
  "POST /api/v1/areas": write("administer", "register"),
  "PUT /api/v1/areas/[area]": write("administer", "register"),
  "POST /api/v1/municipalities": write("administer", "register"),
  "PUT /api/v1/municipalities/[municipality]": write("administer", "register"),
  "PUT /api/v1/strategies": write("administer", "register"),
  "POST /api/v1/targets": write("administer", "register"),
  "PUT /api/v1/targets/[id]": write("administer", "register"),
  "DELETE /api/v1/targets/[id]": write("administer", "register"),
  "POST /api/v1/prices": write("administer", "register"),
  "PUT /api/v1/prices/[priceSet]": write("administer", "register"),
  "DELETE /api/v1/prices/[priceSet]": write("administer", "register"),

  "GET /[country]/administration/users": read("administer"),
  "GET /[country]/administration/keys": read("administer"),
  "GET /[country]/administration/audit": read("administer"),
  "GET /[country]/administration/audit/audit.csv": write("administer", "audit-export"),
  "POST /[country]/delivery/remind": write("administer", "reminder"),
  "POST /api/access/users": write("administer", "user-invite"),
  "PUT /api/access/users/[id]": write("administer", "user-change"),
  "POST /api/access/users/[id]/close": write("administer", "user-close"),
  "POST /api/access/users/[id]/open": write("administer", "user-open"),
  "POST /api/access/users/[id]/link": write("administer", "user-link"),
  "DELETE /api/access/users/[id]/sessions": write("administer", "user-sessions"),
  "DELETE /api/access/users/[id]/second-factor": write("administer", "user-second-factor"),
  "POST /api/access/keys": write("administer", "key-make"),
  "DELETE /api/access/keys/[id]": write("administer", "key-revoke"),
  "POST /api/access/forgotten": write("enter", "password-forgotten"),

  "DELETE /api/access/sessions/[id]": write("account", "session-end"),
  "POST /api/access/links": write("enter", "link-used"),
  "POST /api/auth/sign-in/email": write("enter", "sign-in"),
  "POST /api/auth/sign-in/social": write("enter", "sign-in"),
  "GET /api/auth/callback/[provider]": write("enter", "sign-in"),
  "POST /api/auth/sign-in/demo": write("enter", "sign-in"),
  "POST /api/auth/two-factor/verify-totp": write("enter", "second-factor"),
  "POST /api/auth/two-factor/verify-backup-code": write("enter", "second-factor"),
  "POST /api/auth/two-factor/enable": write("account", "second-factor"),
  "POST /api/auth/two-factor/disable": write("account", "second-factor"),
  "POST /api/auth/two-factor/generate-backup-codes": write("account", "second-factor"),
  "POST /api/auth/change-password": write("account", "password"),
  "POST /api/auth/revoke-other-sessions": write("account", "session-end"),
  "POST /api/auth/sign-out": write("enter", "sign-out"),
};

type Compiled = { key: string; method: string; pattern: RegExp; door: Door };

/** Names before placeholders: `/dk/league` is the league, not a municipality called league. */
const COMPILED: readonly Compiled[] = Object.entries(DOORS)
  .map(([key, door]) => {
    const [method = "", path = ""] = key.split(" ");
    const source = path.replaceAll(".", "\\.").replace(/\[\w+\]/g, "[^/]+");
    return { key, method, pattern: new RegExp(`^${source}/?$`), door };
  })
  .sort((a, b) => placeholdersIn(a.key) - placeholdersIn(b.key));

/** The door that a request knocks on; null where there is none. `HEAD` asks for what `GET` answers. */
export function doorAt(method: string, pathname: string): (Door & { key: string }) | null {
  const asked = method === "HEAD" ? "GET" : method;
  const found = COMPILED.find(({ method: own, pattern }) => own === asked && pattern.test(pathname));
  return found ? { key: found.key, ...found.door } : null;
}

function placeholdersIn(key: string): number {
  return key.split("[").length - 1;
}
