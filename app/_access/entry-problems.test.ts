import { expect, test } from "vitest";
import { AccessFailure } from "@/lib/api/ask-access";
import { entryProblems, passwordProblemIn } from "./entry-problems";

const whole = { name: "Anne", email: "anne@viborg.dk", password: "hest kaffe stige" };

test("what is whole can be sent", () => {
  expect(entryProblems(whole)).toEqual({});
});

test("what is missing or cannot be an address is known before it is sent", () => {
  expect(entryProblems({ ...whole, name: " ", email: "anne@viborg" })).toEqual({ name: true, email: true });
});

test("who has been invited has a name already", () => {
  expect(entryProblems({ password: whole.password })).toEqual({});
});

test.each([
  [11, "short"],
  [12, undefined],
  [128, undefined],
  [129, "long"],
])("a password of %i characters: %s", (length, problem) => {
  expect(entryProblems({ password: "x".repeat(length) }).password).toBe(problem);
});

test("the server says what is wrong with a password in two ways", () => {
  expect(passwordProblemIn(new AccessFailure("invalid", null, { parameter: "password", problem: "guessable" }))).toBe(
    "guessable",
  );
  expect(passwordProblemIn(new AccessFailure("PASSWORD_GUESSABLE"))).toBe("guessable");
  expect(passwordProblemIn(new AccessFailure("PASSWORD_TOO_SHORT"))).toBe("short");
  expect(passwordProblemIn(new AccessFailure("INVALID_PASSWORD"))).toBeUndefined();
  expect(passwordProblemIn(null)).toBeUndefined();
});
