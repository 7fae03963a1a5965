import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSubmission } from "./read";
import { cellsOf, problemsOf, registers, understoodOf } from "./reading-fixture";

const FOLDER = join(__dirname, "corpus");

function read(name: string) {
  return readSubmission(readFileSync(join(FOLDER, `good-${name}.csv`)), registers, { today: "2014-10-05" });
}

/** What most of the files say, each in its own way. */
const TWO_COUNTS = ["0101 2012-03 moving phone 1234", "0101 2012-03 passport letter 0"];

/** Read in corpus-shapes.test.ts. */
const OTHER_SHAPES = /^(good|bad)-(wide|tidy|only-words)(?!-header)/;

const SAME = [
  "danish-semicolon",
  "english-comma",
  "bokmal-tab",
  "codes",
  "other-order",
  "utf8-bom",
  "utf16-le",
  "utf16-be",
  "crlf",
  "cr",
  "no-last-line-end",
  "sep-line",
  "quotes-everywhere",
  "trailing-empty-columns-and-rows",
  "blank-lines-first",
  "case-and-spaces",
  "decomposed-letters",
  "danish-without-letters",
  "extra-columns",
  "country-column",
];

test.each(SAME)("%s: the same two counts", (name) => {
  const reading = read(name);
  expect(problemsOf(reading)).toEqual([]);
  expect(cellsOf(reading)).toEqual(TWO_COUNTS);
  expect(reading.rows).toBe(2);
});

const OWN: Record<string, string[]> = {
  "windows-1252": [...TWO_COUNTS, "0751 2012-03 passport counter 5"],
  "no-area-column": ["0101 2012-03 not_stated phone 1234", "0101 2012-03 not_stated letter 0"],
  "column-aliases": ["0101 2012-03 not_stated self_service 1689"],
  "english-thousands": ["0101 2012-03 passport phone 12345678", "0101 2012-03 passport letter 1234"],
  "blank-and-withdrawn": [
    "0101 2012-03 passport phone withdrawn",
    "0101 2012-03 passport letter blank",
    "0101 2012-03 passport fax 0",
  ],
  "labels-added": ["0101 2012-03 moving letter 5", "0101 2012-03 passport self_service 16"],
  "name-told-by-month": ["0903 2012-12 passport letter 1", "0904 2013-01 passport letter 2"],
  "quote-inside-a-label": [
    "0101 2012-03 not_stated phone 1",
    "0101 2012-03 not_stated letter 2",
    "0101 2012-03 not_stated fax 3",
  ],
  "municipality-spellings": [
    "0101 2012-03 moving phone 5",
    "0101 2012-03 moving letter 4",
    "0101 2012-03 passport phone 2",
    "0101 2012-03 passport letter 1",
    "0101 2012-03 passport fax 3",
    "0751 2012-03 passport phone 7",
    "0751 2012-03 passport letter 6",
    "0751 2012-03 passport fax 8",
  ],
  "count-spellings": [1234, 1234, 1234, 1234, 1234, 12345678, 1000000000, 7].map(
    (count, index) => `0101 2012-0${index + 1} passport letter ${count}`,
  ),
  "month-spellings": [
    ...["2011-01", "2011-02", "2011-03", "2011-04", "2011-05", "2011-06", "2011-07", "2011-08", "2011-09"],
    ...["2011-10", "2011-11", "2011-12", "2012-03", "2012-12", "2012-05", "2012-06", "2013-05", "2012-01"],
  ].map((month, index) => `0101 ${month} passport letter ${index + 1}`),
};

test.each(Object.entries(OWN))("%s: its own counts", (name, cells) => {
  const reading = read(name);
  expect(problemsOf(reading)).toEqual([]);
  expect(cellsOf(reading)).toEqual(cells);
});

test("every good file of the corpus is read here", () => {
  const files = readdirSync(FOLDER).filter((name) => name.startsWith("good-") && !OTHER_SHAPES.test(name));
  const named = [...SAME, ...Object.keys(OWN)].map((name) => `good-${name}.csv`);
  expect(named.toSorted()).toEqual(files.toSorted());
});

test("the encoding and the delimiter of a file are recognised", () => {
  const recognised = (name: string) => {
    const { encoding, delimiter } = read(name).recognised;
    return [encoding, delimiter];
  };
  expect(recognised("danish-semicolon")).toEqual(["utf-8", ";"]);
  expect(recognised("english-comma")).toEqual(["utf-8", ","]);
  expect(recognised("bokmal-tab")).toEqual(["utf-8", "\t"]);
  expect(recognised("windows-1252")).toEqual(["windows-1252", ";"]);
  expect(recognised("utf16-le")).toEqual(["utf-16", ";"]);
});

test("columns are named by letter, and those that are not used are listed", () => {
  expect(read("extra-columns").recognised.columns).toEqual([
    { letter: "A", header: "kommune", meaning: "municipality" },
    { letter: "B", header: "kommunenavn", meaning: null },
    { letter: "C", header: "område", meaning: "area" },
    { letter: "D", header: "kanal", meaning: "channel" },
    { letter: "E", header: "måned", meaning: "month" },
    { letter: "F", header: "antal", meaning: "count" },
    { letter: "G", header: "bemærkning", meaning: null },
  ]);
});

test("each odd way to write a count is shown with its first example", () => {
  expect(understoodOf(read("count-spellings"))).toEqual([
    "count 1.234 = 1234 × 2",
    "count 1 234 = 1234 × 1",
    "count 1\u00a0234 = 1234 × 1",
    "count 1\u2009234 = 1234 × 1",
    "count 1'234 = 1234 × 1",
    "count 007 = 7 × 1",
  ]);
});

test("each odd way to write a municipality is shown with its first example", () => {
  expect(understoodOf(read("municipality-spellings"))).toEqual([
    "municipality 101 = 0101 København × 2",
    "municipality Københavns Kommune = 0101 København × 2",
    "municipality kbh = 0101 København × 1",
    "municipality 0101 København = 0101 København × 1",
    "municipality Århus = 0751 Aarhus × 1",
  ]);
});

test("each odd way to write a month is shown with its first example", () => {
  expect(understoodOf(read("month-spellings"))).toEqual([
    "month 2011-02-01 = 2011-02 × 1",
    "month 2011M03 = 2011-03 × 1",
    "month 201104 = 2011-04 × 1",
    "month 05-2011 = 2011-05 × 2",
    "month juli 2011 = 2011-07 × 8",
    "month aug-11 = 2011-08 × 1",
    "month 01-12-2011 = 2011-12 × 1",
    "month 2012/5 = 2012-05 × 1",
    "month 1. juni 2012 = 2012-06 × 1",
  ]);
});

test("labels that were added into one area or channel are named as written", () => {
  expect(read("labels-added").recognised.merged).toEqual([
    { kind: "channel", into: "self_service", labels: ["mobile", "ONLINE", "selvbetjening"], cells: 1 },
    { kind: "area", into: "moving", labels: ["adresse", "flytning"], cells: 1 },
  ]);
});

test("rows, months and municipalities are summed up", () => {
  const { rows, months, municipalities } = read("name-told-by-month").recognised;
  expect({ rows, months, municipalities }).toEqual({
    rows: 2,
    months: ["2012-12", "2013-01"],
    municipalities: ["0903", "0904"],
  });
});
