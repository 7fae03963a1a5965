import { expect, test } from "vitest";
import { bodyOf, draftOf, missingIn, toggled } from "./group-draft";

test("a group needs a name and a municipality, a change a reason besides", () => {
  expect(missingIn(draftOf(null), false)).toEqual({ name: true, members: true });
  const draft = { ...draftOf(null), name: "OS2", members: ["0101"] };
  expect([missingIn(draft, false), missingIn(draft, true)]).toEqual([{}, { reason: true }]);
});

test("ticking puts a municipality in, ticking again takes it out", () => {
  expect(toggled([], "0101")).toEqual(["0101"]);
  expect(toggled(["0101", "0751"], "0101")).toEqual(["0751"]);
});

test("the form begins with the group as it stands, and sends what is written", () => {
  const draft = draftOf({ id: 1, code: "os2", name: "OS2", note: null, members: [{ code: "0101" }, { code: "0751" }] });
  expect(bodyOf({ ...draft, name: " OS2 ", reason: "New member" })).toEqual({
    name: "OS2",
    note: null,
    members: ["0101", "0751"],
    reason: "New member",
  });
});
