import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { causeOf } from "./log";

test("a failed query is written down with its cause and without its values", () => {
  const cause = Object.assign(new Error("connection refused"), { code: "ECONNREFUSED" });
  const failed = new DrizzleQueryError(
    "select 1 from session where token = $1",
    ["se\ncret", "mette@example.dk"],
    cause,
  );
  const written = JSON.stringify(causeOf(failed));
  expect(written).not.toMatch(/se\\ncret|cret|mette@example\.dk/);
  expect(written).toContain("where token = $1");
  expect(written).toContain("connection refused");
  expect(written).toContain("log.test.ts");
});

test("any other error keeps what it says", () => {
  const error = Object.assign(new TypeError("that is no date"), { code: "22007" });
  expect(causeOf(error)).toMatchObject({ type: "TypeError", message: "that is no date", code: "22007" });
});
