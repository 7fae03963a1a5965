import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { may, READ_ACCESS } from "./rights";
import { DOORS, doorAt } from "./routes";
import { NOBODY, ROLES, type Visitor } from "./visitor";

const APP = join(import.meta.dirname, "../../app");
const EXPORTED = /^export (?:const|async function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/gm;

/** Every page and every method of every route that Next would serve. */
const served = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .flatMap((file) => {
    const path = `/${file.replace(/\/?(page\.tsx|route\.ts)$/, "")}`;
    if (/(^|\/)page\.tsx$/.test(file)) return [`GET ${path}`];
    if (!/(^|\/)route\.ts$/.test(file)) return [];
    return [...readFileSync(join(APP, file), "utf8").matchAll(EXPORTED)].map(([, method]) => `${method} ${path}`);
  });

const own = Object.keys(DOORS).filter((key) => !key.includes(" /api/auth/"));

test("every page and route has its door in the table, and every door leads somewhere", () => {
  expect(served.length).toBeGreaterThan(50);
  expect([...own].sort()).toEqual([...served].sort());
});

test("whatever changes something has a name in the audit log", () => {
  const nameless = Object.entries(DOORS).filter(([key, { act }]) => !key.startsWith("GET") && act === undefined);
  expect(nameless.map(([key]) => key)).toEqual([]);
});

test.each([
  ["GET", "/dk/league", "GET /[country]/league"],
  ["GET", "/dk/0101", "GET /[country]/[municipality]"],
  ["GET", "/dk/0101/", "GET /[country]/[municipality]"],
  ["HEAD", "/api/v1/progress", "GET /api/v1/progress"],
  ["GET", "/api/v1/export.csv", "GET /api/v1/export.csv"],
  ["POST", "/api/v1/submissions/17/commit", "POST /api/v1/submissions/[id]/commit"],
])("%s %s is %s", (method, path, key) => {
  expect(doorAt(method, path)?.key).toBe(key);
});

test.each([
  ["GET", "/api/v1/exportXcsv"],
  ["GET", "/api/v1/submissions/1/2/file"],
  ["GET", "/dk/0101/../submissions"],
  ["POST", "/api/auth/sign-up/email"],
  ["POST", "/api/auth/update-user"],
  ["POST", "/dk/league"],
  ["TRACE", "/"],
])("%s %s is no door", (method, path) => {
  expect(doorAt(method, path)).toBeNull();
});

const visitor = (role: (typeof ROLES)[number]): Visitor => ({
  ...{ kind: "account", id: "a", name: "A", email: "a@example.dk", role, municipalities: [1] },
});
const VISITORS: [string, Visitor][] = [
  ["nobody", NOBODY],
  ...ROLES.map((role): [string, Visitor] => [role, visitor(role)]),
  ["key", { kind: "key", id: 1, name: "k", municipality: 1 }],
];

test.each(READ_ACCESS)("who opens which door where figures are for %s", (readAccess) => {
  const open = Object.fromEntries(
    VISITORS.map(([name, who]) => [
      name,
      served.filter((key) => may(who, DOORS[key]?.right ?? "administer", readAccess)).length,
    ]),
  );
  const rights = (names: string[]) => served.filter((key) => names.includes(DOORS[key]?.right ?? "")).length;
  const members = ["enter", "figures", "deliveries", "submissions", "account"];
  expect(open).toEqual({
    nobody: rights(readAccess === "public" ? ["enter", "figures"] : ["enter"]),
    manager: rights(members),
    director: rights(members),
    reporter: rights([...members, "submit", "describe"]),
    administrator: served.length,
    key: rights(["enter", "submissions", "submit"]),
  });
});
