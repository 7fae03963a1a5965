import { describe, expect, test } from "vitest";
import type { ReadingMunicipality } from "@/db/queries/reading-registers";
import { readSubmission } from "./read";
import { registers as small } from "./reading-fixture";

const place = (code: string, name: string, validFrom: string, validTo: string | null, ...successors: string[]) => ({
  ...{ id: Number(code), code, name, validFrom, validTo },
  ...(successors.length > 0 && { successors }),
});
const municipalities: ReadingMunicipality[] = [
  place("0704", "Tønsberg", "1900-01-01", "2019-12-31", "3803"),
  place("0716", "Re", "2002-01-01", "2019-12-31", "3803"),
  place("3803", "Tønsberg", "2020-01-01", "2023-12-31", "3905"),
  place("3905", "Tønsberg", "2024-01-01", null),
  place("5012", "Snillfjord", "1900-01-01", "2019-12-31", "5055", "5059"),
  place("5055", "Heim", "2020-01-01", null),
  place("5059", "Orkland", "2020-01-01", null),
  place("0114", "Österåkers kommun", "1900-01-01", null),
];
const registers = { ...small, country: "no", municipalities };

function read(municipality: string, month: string) {
  const file = `municipality,area,channel,month,count\n${municipality},moving,phone,${month},7\n`;
  return readSubmission(Buffer.from(file), registers, { today: "2024-09-05" });
}

describe("a code or a name that does not exist in the month says who does", () => {
  test.each([
    ["0704", "2020-01", "municipality-became", "0704 Tønsberg", "3803 Tønsberg", { to: "2019-12", since: "2020-01" }],
    ["Re", "2020-02", "municipality-became", "0716 Re", "3803 Tønsberg", { since: "2020-01" }],
    ["0716", "2024-03", "municipality-became", "0716 Re", "3905 Tønsberg", { since: "2024-01" }],
    [
      "Snillfjord",
      "2020-01",
      "municipality-became",
      "5012 Snillfjord",
      "5055 Heim, 5059 Orkland",
      { since: "2020-01" },
    ],
    ["3803", "2019-12", "municipality-was", "3803 Tønsberg", "0704 Tønsberg, 0716 Re", { until: "2019-12" }],
    ["3905", "2019-12", "municipality-was", "3905 Tønsberg", "0704 Tønsberg, 0716 Re", { from: "2024-01" }],
    ["3905", "2023-01", "municipality-was", "3905 Tønsberg", "3803 Tønsberg", { until: "2023-12" }],
  ])("%s in %s: %s", (municipality, month, hint, named, instead, more) => {
    const [problem] = read(municipality, month).problems;
    expect(problem).toMatchObject({ code: "municipality-not-valid", hint });
    expect(problem?.details).toMatchObject({ month, place: named, instead, ...more });
  });
});

test.each([
  ["2019-12", "0704"],
  ["2020-01", "3803"],
  ["2023-12", "3803"],
  ["2024-01", "3905"],
])("the name Tønsberg in %s is %s", (month, code) => {
  const { problems, sheets } = read("Tønsberg", month);
  expect(problems).toEqual([]);
  expect(sheets.map(({ municipalityId }) => municipalityId)).toEqual([Number(code)]);
});

test.each(["Österåkers kommun", "Österåkers", "österåker"])("a Swedish municipality is read as %s", (name) => {
  const { problems, sheets } = read(name, "2024-01");
  expect(problems).toEqual([]);
  expect(sheets.map(({ municipalityId }) => municipalityId)).toEqual([114]);
});
