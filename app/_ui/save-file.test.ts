import { expect, test } from "vitest";
import { fileName } from "./save-file";

test("a title becomes a name that any disk accepts", () => {
  expect(fileName("Ærø: 39,8 % digitale på Å")).toBe("aeroe-39-8-digitale-paa-aa");
});
