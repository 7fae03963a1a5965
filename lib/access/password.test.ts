import { expect, test } from "vitest";
import { passwordProblem } from "./password";

const OWNER = { name: "Mette Hansen", email: "mette.hansen@viborg.dk" };

test.each([
  ["kort", "short"],
  ["elleve-tegn", "short"],
  ["a".repeat(129), "long"],
  ["password1234", "guessable"],
  ["qwertyuiop123", "guessable"],
  ["aaaaaaaaaaaaaaa", "guessable"],
  ["MetteHansen12", "guessable"],
  ["kanalbarometer", "guessable"],
  ["Viborgviborg1", "guessable"],
  ["fire heste ser en grøn pram", null],
  ["v7#Tq-9zLk2!", null],
])("%s is %s", (password, problem) => {
  expect(passwordProblem(password, OWNER)).toBe(problem);
});
