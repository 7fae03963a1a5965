import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSubmission } from "./read";
import type { Layout, Reading } from "./reading";
import { cellsOf, problemsOf, registers } from "./reading-fixture";

const FOLDER = join(__dirname, "corpus");

function read(name: string): Reading {
  return readSubmission(readFileSync(join(FOLDER, `${name}.csv`)), registers, { today: "2014-10-05" });
}

/** København, March 2012, by area: `moving phone 10`. */
function march(...cells: string[]): string[] {
  return cells.map((cell) => `0101 2012-03 ${cell}`);
}

const [CHANNELS, MONTHS, BOTH, TIDY]: Layout[] = ["by-channel", "by-month", "by-channel-and-month", "tidy"];
const TWO_COUNTS = march("moving phone 1234", "passport letter 0");
const WITH_BLANKS = march("moving phone 1234", "moving letter blank", "passport phone blank", "passport letter 0");
const TOTALLED = march("moving phone 10", "moving letter 20", "passport phone 1", "passport letter 2");
const TWO_MONTHS = [
  ...march("moving phone 1", "moving letter 2", "passport phone 5", "passport letter 6"),
  ...["0101 2012-04 moving phone 3", "0101 2012-04 moving letter 4"],
  ...["0101 2012-04 passport phone 7", "0101 2012-04 passport letter 8"],
];

const GOOD: Record<string, [Layout | undefined, string[]]> = {
  "tidy-title-above": [TIDY, TWO_COUNTS],
  "tidy-place-and-month-in-title": [TIDY, TWO_COUNTS],
  "tidy-total-row": [TIDY, TWO_COUNTS],
  "tidy-total-disagrees": [TIDY, TWO_COUNTS],
  "wide-by-channel": [CHANNELS, WITH_BLANKS],
  "wide-title-says-all": [CHANNELS, WITH_BLANKS],
  "wide-blank-rows-and-columns": [CHANNELS, WITH_BLANKS],
  "wide-totals": [CHANNELS, TOTALLED],
  "wide-total-disagrees": [CHANNELS, TOTALLED],
  "wide-month-over-channel": [BOTH, TWO_MONTHS],
  "wide-channel-over-month": [BOTH, TWO_MONTHS],
  "wide-totals-per-month": [BOTH, TWO_MONTHS],
  "wide-by-month": [
    MONTHS,
    [
      ...["0101 2012-01 moving phone 1", "0101 2012-01 passport letter 4"],
      ...["0101 2012-02 moving phone 2", "0101 2012-02 passport letter 5"],
      ...march("moving phone 3", "passport letter 6"),
    ],
  ],
  "wide-year-in-title": [
    MONTHS,
    ["2012-01 moving phone 1", "2012-01 passport letter 4", "2012-02 moving phone 2", "2012-02 passport letter 5"]
      .concat("2012-03 moving phone 3", "2012-03 passport letter 6")
      .map((cell) => `0751 ${cell}`),
  ],
  "wide-year-in-a-column": [
    MONTHS,
    ["2011-01", "2011-02", "2011-03", "2012-01", "2012-02", "2012-03"].map(
      (month, index) => `0101 ${month} moving phone ${index + 1}`,
    ),
  ],
  "wide-years-above-months": [
    MONTHS,
    ["2011-11", "2011-12", "2012-01", "2012-02"].flatMap((month, index) => [
      `0101 ${month} not_stated phone ${index + 1}`,
      `0101 ${month} not_stated letter ${index + 5}`,
    ]),
  ],
  "wide-month-numbers": [
    MONTHS,
    Array.from({ length: 12 }, (_, index) => {
      return `0101 2012-${String(index + 1).padStart(2, "0")} not_stated phone ${(index + 1) * 10}`;
    }),
  ],
  "wide-whole-year-not-over": [
    MONTHS,
    ["2014-07", "2014-08", "2014-09"].flatMap((month, index) => [
      `0751 ${month} not_stated phone ${index + 7}`,
      `0751 ${month} not_stated letter ${index + 1}`,
    ]),
  ],
  "wide-subtotals": [
    CHANNELS,
    [
      ...["0671 2012-03 moving phone 5", "0671 2012-03 moving letter 6"],
      ...["0671 2012-03 passport phone 7", "0671 2012-03 passport letter 8"],
      ...["0751 2012-03 moving phone 1", "0751 2012-03 moving letter 2"],
      ...["0751 2012-03 passport phone 3", "0751 2012-03 passport letter 4"],
    ],
  ],
  "wide-total-row-first": [
    CHANNELS,
    [
      ...["0751 2012-03 moving phone 10", "0751 2012-03 moving letter 20"],
      ...["0751 2012-03 passport phone 1", "0751 2012-03 passport letter 2"],
    ],
  ],
  "wide-two-tables": [
    MONTHS,
    [
      ...march("moving phone 1", "moving letter 5", "passport phone 3", "passport letter 7"),
      ...["0101 2012-04 moving phone 2", "0101 2012-04 moving letter 6"],
      ...["0101 2012-04 passport phone 4", "0101 2012-04 passport letter 8"],
    ],
  ],
  "wide-pivot": [
    CHANNELS,
    [
      ...march("not_stated phone 1", "not_stated letter 2"),
      ...["0101 2012-04 not_stated phone 3", "0101 2012-04 not_stated letter 4"],
      ...["0751 2012-03 not_stated phone 5", "0751 2012-03 not_stated letter 6"],
    ],
  ],
  "wide-channels-as-rows": [
    MONTHS,
    [
      ...["0751 2012-03 not_stated phone 10", "0751 2012-03 not_stated letter 1"],
      ...["0751 2012-04 not_stated phone 20", "0751 2012-04 not_stated letter 2"],
    ],
  ],
  "wide-english-comma": [CHANNELS, march("passport phone 1234", "passport letter 0")],
  "wide-bokmal-tab": [CHANNELS, march("moving phone 10", "moving letter 20")],
  "wide-labels-added": [CHANNELS, march("passport self_service 6")],
  "wide-shares-beside": [
    CHANNELS,
    march("moving self_service 50", "moving phone 50", "passport self_service 25", "passport phone 75"),
  ],
  "wide-section-rows": [
    CHANNELS,
    march(
      ...["not_stated phone 5", "not_stated letter 6", "moving phone 3", "moving letter 4"],
      ...["passport phone 1", "passport letter 2"],
    ),
  ],
  "wide-no-area": [
    CHANNELS,
    [
      ...march("not_stated phone 1", "not_stated letter 2"),
      ...["0101 2012-04 not_stated phone 3", "0101 2012-04 not_stated letter 4"],
    ],
  ],
  "wide-numbered-rows": [
    CHANNELS,
    march("moving phone 30", "moving letter 40", "passport phone 10", "passport letter 20"),
  ],
  "wide-name-beside-code": [
    CHANNELS,
    [
      ...march("not_stated phone 1", "not_stated letter 2"),
      ...["0751 2012-03 not_stated phone 3", "0751 2012-03 not_stated letter 4"],
    ],
  ],
};

test.each(Object.entries(GOOD))("good-%s", (name, [layout, cells]) => {
  const reading = read(`good-${name}`);
  expect(problemsOf(reading)).toEqual([]);
  expect(reading.recognised.layout).toBe(layout);
  expect(cellsOf(reading).toSorted()).toEqual(cells.toSorted());
});

const BAD: Record<string, string[]> = {
  "only-words": ["– – columns-missing –"],
  "wide-no-month": ["– – columns-missing –"],
  "wide-no-municipality": ["– – columns-missing –"],
  "wide-no-year": ["– – columns-missing –"],
  "wide-two-years-in-title": ["– – columns-missing –"],
  "wide-empty-table": ["– – no-rows –"],
  "wide-unknown-channel": ["2 C channel-unknown Fjernskriver"],
  "wide-unknown-area": ["4 A area-unknown Borgerservice i alt"],
  "wide-unknown-municipality": ["3 A municipality-unknown Atlantis"],
  "wide-counts": [
    ...["3 B count-decimal 12,5", "3 C count-dash -"],
    ...["4 B count-not-a-number mange", "4 C count-not-a-number #REF!"],
  ],
  "wide-row-twice": ["5 B duplicate 5"],
  "wide-month-not-over": ["2 C month-open oktober 2014"],
  "wide-column-without-header": ["2 D column-unnamed "],
  "wide-channel-ended": ["2 C channel-not-valid Fax"],
  "wide-cpr": ["3 D cpr ••••••-••••"],
};

test.each(Object.entries(BAD))("bad-%s", (name, problems) => {
  const reading = read(`bad-${name}`);
  expect(problemsOf(reading)).toEqual(problems);
  expect(reading.problemCount).toBe(problems.length);
});

test("every file of another shape is read here", () => {
  const files = readdirSync(FOLDER).filter((name) => /^(good|bad)-(wide|tidy|only-words)(?!-header)/.test(name));
  const named = [...Object.keys(GOOD).map((name) => `good-${name}`), ...Object.keys(BAD).map((name) => `bad-${name}`)];
  expect(files.map((name) => name.replace(".csv", "")).toSorted()).toEqual(named.toSorted());
});

test("a total that is not the sum is told with both, and counts for nothing", () => {
  const warnings = read("good-wide-total-disagrees").warnings.map(({ line, column, code, details }) => ({
    ...{ line, column, code },
    ...details,
  }));
  expect(warnings).toEqual([
    { line: 3, column: "D", code: "sum-disagrees", found: 31, computed: 30 },
    { line: 5, column: "C", code: "sum-disagrees", found: 23, computed: 22 },
  ]);
  const [tidy] = read("good-tidy-total-disagrees").warnings;
  expect(tidy).toMatchObject({ line: 4, column: "E", details: { found: 7, computed: 0 } });
});

test.each([
  ["good-wide-totals", { labels: ["I alt"], checked: 5, disagree: 0 }],
  ["good-wide-subtotals", { labels: ["I alt", "Total"], checked: 13, disagree: 0 }],
  ["good-wide-total-row-first", { labels: ["Hele kommunen"], checked: 2, disagree: 0 }],
  ["good-tidy-total-row", { labels: ["I alt"], checked: 1, disagree: 0 }],
])("%s: its totals are compared with their sums", (name, totals) => {
  const reading = read(name);
  expect(reading.recognised.totals).toEqual(totals);
  expect(reading.warnings).toEqual([]);
});

test("what stands once for all counts is named with where it stood", () => {
  expect(read("good-wide-year-in-title").recognised).toMatchObject({
    titles: ["Henvendelser 2012, Aarhus Kommune"],
    saidOnce: [
      { kind: "municipality", from: "title", value: "Aarhus Kommune", readAs: "0751 Aarhus" },
      { kind: "year", from: "title", value: "2012", readAs: "2012" },
    ],
  });
});

test.each([
  ["bad-wide-no-month", ["month"]],
  ["bad-wide-no-municipality", ["municipality"]],
  ["bad-wide-no-year", ["year"]],
])("%s: what its sender can say is asked for", (name, missing) => {
  expect(read(name).recognised.missing).toEqual(missing);
});

const GIVEN = { municipality: "0751", month: "2012-03" };

test.each([
  ["bad-wide-no-month", ["0101 2012-03 passport phone 1", "0101 2012-03 passport letter 2"]],
  ["bad-wide-no-municipality", ["0751 2012-03 passport phone 1", "0751 2012-03 passport letter 2"]],
  ["bad-wide-no-year", [1, 2, 3].map((count) => `0751 2012-0${count} not_stated phone ${count}`)],
])("%s: is read with what its sender says beside it", (name, cells) => {
  const bytes = readFileSync(join(FOLDER, `${name}.csv`));
  const reading = readSubmission(bytes, registers, { today: "2014-10-05", given: GIVEN });
  expect(problemsOf(reading)).toEqual([]);
  expect(cellsOf(reading)).toEqual(cells);
});

test("a file with one count a row can be told its month and municipality, too", () => {
  const file = Buffer.from("område;kanal;antal\npas;brev;5\n");
  const reading = readSubmission(file, registers, { today: "2014-10-05", given: GIVEN });
  expect(cellsOf(reading)).toEqual(["0751 2012-03 passport letter 5"]);
  expect(reading.recognised.saidOnce?.map(({ from }) => from)).toEqual(["given", "given"]);
  expect(readSubmission(file, registers, { today: "2014-10-05" }).recognised.missing).toEqual([
    "municipality",
    "month",
  ]);
});

test("words that a reader explained are read so, and what is left out is counted", () => {
  const words = [
    { kind: "channel" as const, label: "Fjernskriver", target: "fax" },
    { kind: "area" as const, label: "Borgerservice i alt", target: null },
  ];
  const explained = (name: string) => {
    const bytes = readFileSync(join(FOLDER, `${name}.csv`));
    return readSubmission(bytes, registers, { today: "2014-10-05", words });
  };
  expect(cellsOf(explained("bad-wide-unknown-channel"))).toEqual(
    march("moving phone 3", "moving fax 4", "passport phone 1", "passport fax 2"),
  );
  const left = explained("bad-wide-unknown-area");
  expect(problemsOf(left)).toEqual([]);
  expect(cellsOf(left)).toEqual(march("passport phone 1", "passport letter 2"));
  expect(left.recognised.leftOut).toEqual([{ kind: "area", label: "Borgerservice i alt", times: 1 }]);
});

test("unknown words are listed to be explained, in files of any shape", () => {
  expect(read("bad-wide-unknown-area").recognised.unknown).toEqual([
    { kind: "area", label: "Borgerservice i alt", times: 1 },
  ]);
  expect(read("bad-labels").recognised.unknown).toContainEqual({ kind: "channel", label: "telepati", times: 1 });
});
