import { expect, test } from "vitest";
import { countryOf, screenAt } from "./screens";

test.each([
  ["/dk", "overview"],
  ["/dk/0791", "municipality"],
  ["/dk/municipality", "municipality"],
  ["/dk/submissions/12", "submissions"],
  ["/dk/method", "method"],
  ["/api", "api"],
  ["/somewhere", null],
])("%s is marked as %s in the menu", (address, screen) => {
  expect(screenAt(address)).toBe(screen);
});

test("a page outside a country leads on to Denmark", () => {
  expect(countryOf("/api")).toBe("dk");
  expect(countryOf("/no/0301")).toBe("no");
});
