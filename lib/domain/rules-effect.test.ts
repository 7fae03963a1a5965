import { expect, test } from "vitest";
import type { CountryWindow, MunicipalityWindow } from "./country-rollup";
import { rulesEffect } from "./rules-effect";

const byChannel: number[] = [];

function joint(month: string, digital: number, over = 2): CountryWindow {
  const inhabitants = { inhabitantsOver: 0, inhabitantsOf: 0 };
  return { kind: "rolling12", month, total: 1000, digital, selfService: 0, byChannel, over, of: 3, ...inhabitants };
}

function own(municipalityId: number, month: string, digital: number, isJoint = true, kind = "month" as const) {
  const judged = { complete: true, joint: isJoint, byArea: true };
  const window = { municipalityId, kind, month, total: 100, digital, selfService: 0, byChannel, ...judged };
  return window satisfies MunicipalityWindow;
}

const asked = { measure: "digital", lastFinal: "2014-08" } as const;

test("what changes: final years only, months and municipalities counted once", () => {
  const was = {
    country: [joint("2012-12", 300), joint("2013-12", 400), joint("2014-08", 410), joint("2014-12", 410)],
    municipalities: [own(1, "2013-05", 40), own(1, "2013-06", 40), own(2, "2013-05", 40), own(2, "2013-06", 40)],
  };
  const is = {
    country: [joint("2012-12", 300), joint("2013-12", 350), joint("2014-08", 380), joint("2014-12", 380)],
    municipalities: [own(1, "2013-05", 40), own(1, "2013-06", 30), own(2, "2013-05", 40), own(2, "2013-06", 20)],
  };
  expect(rulesEffect(was, is, asked)).toEqual({
    measure: "digital",
    years: [{ month: "2013-12", before: 0.4, after: 0.35, overBefore: 2, overAfter: 2, of: 3 }],
    latest: { month: "2014-08", before: 0.41, after: 0.38, overBefore: 2, overAfter: 2, of: 3 },
    months: 1,
    municipalities: 2,
    joining: 0,
    leaving: 0,
  });
});

test("who comes into the joint figure and who leaves it is told apart", () => {
  const long = (id: number, isJoint: boolean) => ({ ...own(id, "2014-08", 1, isJoint), kind: "rolling12" as const });
  const was = { country: [joint("2014-08", 1, 0)], municipalities: [long(1, true), long(2, true), long(3, false)] };
  const is = { country: [joint("2014-08", 1, 1)], municipalities: [long(1, false), long(2, false), long(3, true)] };
  const effect = rulesEffect(was, is, asked);
  expect([effect.joining, effect.leaving, effect.latest?.before, effect.latest?.after]).toEqual([1, 2, null, 0.001]);
});
