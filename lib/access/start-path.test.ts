import { expect, test } from "vitest";
import { startPath } from "./start-path";
import { NOBODY, type Role } from "./visitor";

const viborg = { country: "dk", code: "0791", name: "Viborg" };
const somebody = (role: Role) => ({
  ...({ kind: "account", id: "a", name: "A", email: "a@example.dk", role, municipalities: [1] } as const),
});

test.each([
  ["manager", "/dk/0791"],
  ["director", "/dk/league?own=0791"],
  ["reporter", "/dk/submissions"],
  ["administrator", "/dk/delivery"],
] as const)("a %s starts on %s", (role, path) => {
  expect(startPath(somebody(role), [viborg], "members")).toBe(path);
});

test("who works for no municipality starts with the country", () => {
  expect(startPath(somebody("manager"), [], "members")).toBe("/dk");
  expect(startPath(somebody("director"), [], "members")).toBe("/dk");
});

test("who works in Norway starts there", () => {
  expect(startPath(somebody("reporter"), [{ country: "no", code: "0301", name: "Oslo" }], "members")).toBe(
    "/no/submissions",
  );
});

test("who is not known starts with the figures where they are public, and with the sign-in where they are not", () => {
  expect(startPath(NOBODY, [], "public")).toBe("/dk");
  expect(startPath(NOBODY, [], "members")).toBe("/sign-in");
});
