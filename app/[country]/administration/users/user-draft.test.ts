import { expect, test } from "vitest";
import type { UserRow } from "@/db/access/users";
import { draftOf, missingIn, toggled } from "./user-draft";

const user = {
  ...{ id: "r", name: "Rasmus", email: "r@example.dk", role: "reporter" },
  municipalities: [
    { country: "dk", code: "0791", name: "Viborg" },
    { country: "no", code: "0301", name: "Oslo" },
  ],
} as unknown as UserRow;

test("a new user needs a name, an address, and as a reporter a municipality", () => {
  expect(missingIn(draftOf(null, "dk"), 0)).toEqual({ name: true, email: true, municipalities: true });
  expect(missingIn({ ...draftOf(null, "dk"), name: "Mette", email: "mette@viborg", role: "manager" }, 0)).toEqual({
    email: true,
  });
});

test("the form has the municipalities of its country; those elsewhere count, too", () => {
  const draft = draftOf(user, "dk");
  expect(draft).toMatchObject({ name: "Rasmus", municipalities: ["0791"] });
  expect(missingIn({ ...draft, municipalities: [] }, 1)).toEqual({});
  expect(missingIn({ ...draft, municipalities: [] }, 0)).toEqual({ municipalities: true });
});

test("ticking puts a municipality in, ticking again takes it out", () => {
  expect(toggled(["0791"], "0101")).toEqual(["0791", "0101"]);
  expect(toggled(["0791", "0101"], "0791")).toEqual(["0101"]);
});
