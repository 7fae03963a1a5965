import { expect, test } from "vitest";
import { accessFailure } from "./ask-access";

test("a wrong password is known by its code", () => {
  const failure = accessFailure(401, { code: "INVALID_EMAIL_OR_PASSWORD" }, null);
  expect([failure.code, failure.seconds]).toEqual(["INVALID_EMAIL_OR_PASSWORD", null]);
});

test("a delay says its seconds, whoever asks for it", () => {
  expect(accessFailure(429, { code: "WAIT", seconds: 30 }, null).seconds).toBe(30);
  expect(accessFailure(429, {}, "8").seconds).toBe(8);
  expect(accessFailure(429, {}, null).seconds).toBeNull();
});

test("what the other routes refuse says which field is wrong", () => {
  const failure = accessFailure(
    400,
    { error: { code: "invalid", details: { parameter: "password", problem: "short" } } },
    null,
  );
  expect([failure.code, failure.details.problem]).toEqual(["invalid", "short"]);
});

test("an answer that is no JSON is our fault", () => {
  expect(accessFailure(500, {}, null).code).toBe("internal");
});
