import { expect, test } from "vitest";
import { compareAsked, withAddress } from "./question";

test("the reader's own stands first, and alone where nobody is named", () => {
  expect(compareAsked({ with: "0101,0791,0751" }, "0791").codes).toEqual(["0791", "0101", "0751"]);
  expect(compareAsked({ with: "0101,0751" }, "0791").codes).toEqual(["0101", "0751"]);
  expect(compareAsked({}, "0791").codes).toEqual(["0791"]);
  expect(compareAsked({}, null).codes).toEqual([]);
});

test("no more than six, none twice, and nothing that is no code", () => {
  expect(compareAsked({ with: "1,2,2,<b>,3,4,5,6,7" }, null).codes).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(compareAsked({ same: "kind", years: "3" }, null)).toMatchObject({ same: "kind", years: 3 });
  expect(compareAsked({ same: "luck", years: "9" }, null)).toMatchObject({ years: 1 });
});

test("other municipalities, the rest of the question stays", () => {
  expect(withAddress("/dk/compare", "with=0101&window=year", ["0791", "0751"])).toBe(
    "/dk/compare?with=0791,0751&window=year",
  );
});
