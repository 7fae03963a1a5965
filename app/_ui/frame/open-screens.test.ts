import { expect, test } from "vitest";
import { NOBODY, type Role } from "@/lib/access/visitor";
import { openScreens } from "./open-screens";
import { SCREEN_GROUPS } from "./screens";

const somebody = (role: Role) => ({
  ...({ kind: "account", id: "a", name: "A", email: "a@example.dk", role, municipalities: [1] } as const),
});

test("an administrator's menu has every screen", () => {
  const all = SCREEN_GROUPS.flatMap(({ screens }) => screens).map(({ key }) => key);
  expect(openScreens(somebody("administrator"), "members")).toEqual(all);
});

test("where figures are for members, nobody's menu has what is explained to all", () => {
  expect(openScreens(NOBODY, "members")).toEqual(["method", "api"]);
});

test("where figures are public, nobody's menu has them and no deliveries", () => {
  const open = openScreens(NOBODY, "public");
  expect(open).toContain("league");
  expect(open).not.toContain("submissions");
  expect(open).not.toContain("delivery");
  expect(open).not.toContain("history");
});

test.each(["manager", "director", "reporter"] as const)("a %s's menu has deliveries and submissions", (role) => {
  expect(openScreens(somebody(role), "members")).toEqual(
    expect.arrayContaining(["overview", "delivery", "submissions"]),
  );
});
