import fc from "fast-check";
import { expect, test } from "vitest";
import { measured, pooled, share, type WindowSum } from "./share";

const sum = (digital: number, total: number, more: Partial<WindowSum> = {}): WindowSum => ({
  total,
  digital,
  selfService: 0,
  complete: true,
  ...more,
});

test("shares are pooled, never averaged: 90 of 100 and 100 of 1000 is 17.3 %, not 50 %", () => {
  expect(share(pooled([sum(90, 100), sum(100, 1000)]), "digital")).toBeCloseTo(190 / 1100, 12);
  expect(190 / 1100).toBeCloseTo(0.1727, 4);
});

test("each measure divides its own sum", () => {
  const both = sum(300, 1000, { selfService: 120 });
  expect(share(both, "digital")).toBe(0.3);
  expect(share(both, "self_service")).toBe(0.12);
  expect(measured(both, "self_service")).toBe(120);
});

test("a window nobody asked in has no share", () => expect(share(sum(0, 0), "digital")).toBeNull());

test("counted, none digital is zero, not missing", () => expect(share(sum(0, 70), "digital")).toBe(0));

test("an incomplete window has no share", () =>
  expect(share(sum(300, 400, { complete: false }), "digital")).toBeNull());

test("only those complete in the window are pooled, and it says over how many", () => {
  const joint = pooled([sum(30, 100), sum(90, 90, { complete: false }), sum(10, 100)]);
  expect(joint).toEqual({ total: 200, digital: 40, selfService: 0, complete: true, over: 2 });
});

test("nobody complete gives no joint share", () => {
  const joint = pooled([sum(90, 90, { complete: false })]);
  expect(joint.over).toBe(0);
  expect(share(joint, "digital")).toBeNull();
});

test("a joint share lies between the least and the most of its members", () => {
  const member = fc
    .record({ total: fc.integer({ min: 1, max: 1_000_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ total, part }) => sum(Math.floor(total * part), total));
  fc.assert(
    fc.property(fc.array(member, { minLength: 1, maxLength: 98 }), (members) => {
      const shares = members.map((one) => one.digital / one.total);
      const joint = share(pooled(members), "digital") ?? Number.NaN;
      expect(joint).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
      expect(joint).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
    }),
  );
});
