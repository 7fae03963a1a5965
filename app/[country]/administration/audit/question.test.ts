import { expect, test } from "vitest";
import { auditAddress, auditPlace, auditQuestion } from "./question";

test("what is no act, no outcome and no day counts as not said", () => {
  expect(auditQuestion({ action: "burglary", outcome: "maybe", from: "2026-02-30", to: "", actor: " " })).toEqual({});
});

test("a filter goes into the address and comes back", () => {
  const question = { actor: "mette@viborg.dk", action: "sign-in", outcome: "refused", from: "2026-02-01" } as const;
  const { searchParams } = new URL(auditAddress("/dk/administration/audit", question, { before: 7 }), "http://x");
  expect(auditQuestion(Object.fromEntries(searchParams))).toEqual(question);
  expect(auditPlace(Object.fromEntries(searchParams))).toEqual({ before: 7 });
});

test("a page begins at one place", () => {
  expect(auditPlace({ before: "9", after: "3" })).toEqual({ before: 9 });
  expect(auditPlace({ after: "3" })).toEqual({ after: 3 });
  expect(auditPlace({ before: "-1" })).toEqual({});
});
