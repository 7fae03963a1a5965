import { expect, test } from "vitest";
import { usersMatching } from "./search";

const viborg = { code: "0791", name: "Viborg" };
const all = [
  { name: "Mette Lund", email: "ml@viborg.dk", municipalities: [viborg] },
  { name: "Rasmus Holm", email: "rh@example.dk", municipalities: [viborg, { code: "0101", name: "København" }] },
];
const found = (typed: string) => usersMatching(all, typed).map(({ name }) => name);

test("a user is found by name, address and municipality, whatever the case", () => {
  expect(found("mette")).toEqual(["Mette Lund"]);
  expect(found("RH@")).toEqual(["Rasmus Holm"]);
  expect(found("0101")).toEqual(["Rasmus Holm"]);
  expect(found("viborg")).toHaveLength(2);
  expect(found(" ")).toHaveLength(2);
});

test("every word has to fit", () => {
  expect(found("viborg rasmus")).toEqual(["Rasmus Holm"]);
  expect(found("viborg anne")).toEqual([]);
});
