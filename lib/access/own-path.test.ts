import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/dk/0791", "/dk/0791"],
  ["/dk/league?own=0791&sort=cost", "/dk/league?own=0791&sort=cost"],
  ["/dk/delivery?_rsc=1abc", "/dk/delivery"],
  ["/dk/../account", "/account"],
  ["/", "/"],
])("%s is where one goes on after the sign-in", (next, path) => {
  expect(ownPath(next)).toBe(path);
});

test.each([
  ["no address", undefined],
  ["an empty one", ""],
  ["another site", "https://evil.example"],
  ["another site without its scheme", "//evil.example/dk"],
  ["another site behind a backslash", "/\\evil.example/dk"],
  ["another site behind a tab", "/\t/evil.example/dk"],
  ["another site behind a line break", "/\n/evil.example/dk"],
  ["another site reached by dots", "/dk/..//evil.example"],
  ["a scheme without slashes", "https:evil.example"],
  ["a script", "javascript:alert(1)"],
  ["a page that is not there", "/dk/league/nothing"],
  ["an answer of the API", "/api/v1/progress"],
  ["an identity provider's way back", "/api/auth/callback/x"],
  ["the sign-in itself", "/sign-in?next=/dk"],
  ["too long an address", `/dk?${"a".repeat(3000)}`],
])("%s is not", (_, next) => {
  expect(ownPath(next)).toBeNull();
});
