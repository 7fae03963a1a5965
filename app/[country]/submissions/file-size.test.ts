import { expect, test } from "vitest";
import { fileSize } from "./file-size";

test("a file's size in few digits", () => {
  expect(fileSize("da", 420)).toBe("420\u00a0B");
  expect(fileSize("da", 18_200)).toBe("18\u00a0kB");
  expect(fileSize("da", 1_420_000)).toBe("1,4\u00a0MB");
});
