import { expect, test } from "vitest";
import { answersIn, withAnswer } from "./answers";

test("one channel, several, none", () => {
  expect(answersIn({ zero: "letter", missing: ["phone", "chat"] })).toEqual({
    letter: "zero",
    phone: "missing",
    chat: "missing",
  });
  expect(answersIn({ other: "letter" })).toEqual({});
});

test("a channel has one answer, the latest", () => {
  expect(withAnswer("zero=letter&zero=chat", "letter", "missing")).toBe("zero=chat&missing=letter");
});
