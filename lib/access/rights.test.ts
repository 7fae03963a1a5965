import { expect, test } from "vitest";
import { isOwn, may, RIGHTS, type Right, rolesWith } from "./rights";
import { NOBODY, ROLES, type Visitor } from "./visitor";

const account = (role: (typeof ROLES)[number]): Visitor => ({
  ...{ kind: "account", id: "a", name: "A", email: "a@example.dk", role, municipalities: [1, 2] },
});
const KEY: Visitor = { kind: "key", id: 7, name: "Fagsystem", municipality: 1 };
const EVERYBODY = { nobody: NOBODY, ...Object.fromEntries(ROLES.map((role) => [role, account(role)])), key: KEY };

/** Written out a second time, by hand: members only, then what a public reading adds. */
const EXPECTED: Record<Right, string> = {
  enter: "nobody manager director reporter administrator key",
  figures: "manager director reporter administrator",
  deliveries: "manager director reporter administrator",
  submissions: "manager director reporter administrator key",
  submit: "reporter administrator key",
  describe: "reporter administrator",
  administer: "administrator",
  account: "manager director reporter administrator",
};

test.each(Object.keys(RIGHTS) as Right[])("%s is for those, and for nobody else", (right) => {
  const allowed = Object.entries(EVERYBODY).filter(([, visitor]) => may(visitor, right, "members"));
  expect(allowed.map(([name]) => name).join(" ")).toBe(EXPECTED[right]);
});

test("a public reading opens the figures to nobody in particular, and nothing else", () => {
  const opened = (Object.keys(RIGHTS) as Right[]).filter(
    (right) => may(NOBODY, right, "public") && !may(NOBODY, right, "members"),
  );
  expect(opened).toEqual(["figures"]);
});

test("a key reads no figures, even where everybody does", () => {
  expect(may(KEY, "figures", "public")).toBe(false);
});

test("own is what all of it is about", () => {
  expect(isOwn(account("reporter"), [1])).toBe(true);
  expect(isOwn(account("reporter"), [1, 2])).toBe(true);
  expect(isOwn(account("reporter"), [1, 3])).toBe(false);
  expect(isOwn(account("manager"), [3])).toBe(false);
  expect(isOwn(account("reporter"), [])).toBe(false);
  expect(isOwn(account("administrator"), [3])).toBe(true);
  expect(isOwn(account("administrator"), [])).toBe(true);
  expect(isOwn(KEY, [1])).toBe(true);
  expect(isOwn(KEY, [2])).toBe(false);
  expect(isOwn(NOBODY, [1])).toBe(false);
});

test("who may is told by their roles, in the order of what they may", () => {
  expect(rolesWith("submit")).toEqual(["reporter", "administrator"]);
  expect(rolesWith("administer")).toEqual(["administrator"]);
  expect(rolesWith("enter")).toEqual([]);
});
