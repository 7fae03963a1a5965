import { expect, test } from "vitest";
import { labelSides } from "./label-sides";

test("with room to the next line a label stands to the right of its own", () => {
  expect(
    labelSides(
      [
        { at: 100, width: 50 },
        { at: 200, width: 50 },
      ],
      400,
    ),
  ).toEqual(["right", "right"]);
});

test("too near the next line it stands to the left", () => {
  expect(
    labelSides(
      [
        { at: 100, width: 50 },
        { at: 130, width: 50 },
      ],
      400,
    ),
  ).toEqual(["left", "right"]);
});

test("where the left is taken by an earlier label it has no room", () => {
  expect(
    labelSides(
      [
        { at: 100, width: 50 },
        { at: 180, width: 50 },
        { at: 200, width: 50 },
      ],
      400,
    ),
  ).toEqual(["right", null, "right"]);
});

test("the edge of the picture is a limit too", () => {
  expect(labelSides([{ at: 380, width: 50 }], 400)).toEqual(["left"]);
});
