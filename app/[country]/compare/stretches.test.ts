import { expect, test } from "vitest";
import { stretches } from "./stretches";

test("each channel begins where the one before it ends; one without a share takes no room", () => {
  const mix = [
    { code: "self_service", share: 0.25 },
    { code: "chat", share: null },
    { code: "email", share: 0.25 },
    { code: "phone", share: 0.5 },
  ];
  expect(stretches(mix)).toEqual([
    { code: "self_service", from: 0, share: 0.25 },
    { code: "email", from: 0.25, share: 0.25 },
    { code: "phone", from: 0.5, share: 0.5 },
  ]);
});
