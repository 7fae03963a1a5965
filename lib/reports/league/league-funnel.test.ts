import { expect, test } from "vitest";
import type { LeagueSumRow } from "@/db/queries/league-sums";
import { leagueFunnel } from "./league-funnel";

const answered = { measure: "digital", window: "year", month: "2013-12", from: "2013-01", state: "final" } as const;
const row = (id: number, total: number, digital: number, joint = true): LeagueSumRow => ({
  ...{ id, code: String(id).padStart(4, "0"), name: `M${id}`, region: null, kind: null },
  ...{ validFrom: "1900-01-01", validTo: null, complete: joint, joint, byArea: true, byChannel: null },
  ...{ total, digital, selfService: 0 },
  ...{ beforeTotal: null, beforeDigital: null, beforeSelfService: null, beforeByArea: null },
});
/** Around 40 %, a point up or down. */
const alike = (count: number) => Array.from({ length: count }, (_, id) => row(id + 1, 10_000, id % 2 ? 4100 : 3900));

test("the one that stands out comes first; who has no share is not in the picture", () => {
  const funnel = leagueFunnel(
    [...alike(40), row(91, 10_000, 6000), row(92, 10_000, 9000, false)],
    { answered },
    undefined,
  );
  expect(funnel).toMatchObject({ of: 41, outside: 1 });
  expect(funnel?.points[0]).toMatchObject({ code: "0091", share: 0.6, place: "outside" });
  expect(funnel?.points.map(({ code }) => code)).not.toContain("0092");
});

test("two make no spread, and a window that is not final has no ranks to doubt", () => {
  expect(leagueFunnel(alike(2), { answered }, undefined)).toBeNull();
  expect(leagueFunnel(alike(40), { answered: { ...answered, state: "preliminary" } }, undefined)).toBeNull();
});

test("of thousands some of every size are drawn, and always those outside and the reader's own", () => {
  const many = Array.from({ length: 4000 }, (_, id) =>
    row(id + 1, 1000 + id, Math.round((1000 + id) * (id % 2 ? 0.42 : 0.38))),
  );
  const funnel = leagueFunnel([...many, row(5000, 5000, 4000)], { answered }, "1234");
  expect(funnel?.of).toBe(4001);
  expect(funnel?.points.length).toBeGreaterThan(400);
  expect(funnel?.points.length).toBeLessThanOrEqual(501);
  expect(funnel?.points.map(({ code }) => code)).toEqual(expect.arrayContaining(["5000", "1234"]));
});
