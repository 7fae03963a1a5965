import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSubmission } from "./read";
import { problemsOf, registers } from "./reading-fixture";

const FOLDER = join(__dirname, "corpus");

function read(name: string) {
  return readSubmission(readFileSync(join(FOLDER, `bad-${name}.csv`)), registers, { today: "2014-10-05" });
}

/** Read in corpus-shapes.test.ts. */
const OTHER_SHAPES = /^bad-(wide|only-words)(?!-header)/;

const PROBLEMS: Record<string, string[]> = {
  empty: ["– – empty-file –"],
  "only-blank": ["– – empty-file –"],
  "only-header": ["– – no-rows –"],
  "no-header": ["– – columns-missing –"],
  "missing-column": ["– – columns-missing –"],
  "misspelt-column": ["– – columns-missing –"],
  "column-twice": ["1 B column-twice municipality"],
  "excel-workbook": ["– – zip –"],
  "old-excel": ["– – old-excel –"],
  zip: ["– – zip –"],
  pdf: ["– – pdf –"],
  html: ["– – html –"],
  binary: ["– – binary –"],
  "wide-header": ["1 – too-many-columns –"],
  counts: [
    "2 E count-decimal 12,5",
    "3 E count-decimal 12.5",
    "4 E count-negative -5",
    "5 E count-grouping 1.2.3",
    "6 E count-decimal 1.23",
    "7 E count-not-a-number nan",
    "8 E count-not-a-number 1e3",
    "9 E count-not-a-number Infinity",
    "10 E count-not-a-number mange",
    "11 E count-dash -",
    "12 E count-decimal 1,234",
    "13 E count-too-large 1000000001",
  ],
  "counts-more": [
    "2 E count-decimal 0.123",
    "3 E count-decimal 1.234,00",
    "4 E count-grouping 1.234 567",
    "5 E count-not-a-number 12%",
    "6 E count-negative −5",
    "7 E count-not-a-number #REF!",
    "8 E count-dash .",
    "9 E count-too-large 0000000012",
    "10 E count-too-large 1234567890123",
    "11 E count-not-a-number 12 kr.",
    "12 E count-decimal 1.234.5",
    "13 E count-not-a-number +5",
  ],
  months: [
    "2 D month-unreadable 2012-13",
    "3 D month-unreadable 2012",
    "4 D month-unreadable 2012Q1",
    "5 D month-unreadable 03-12",
    "6 D month-day 2012-03-15",
    "7 D month-day 15-03-2012",
    "8 D month-too-early 1989-12",
    "9 D month-open 2014-10",
    "10 D month-future 2014-11",
    "11 D month-serial 40969",
    "12 D month-unreadable marst 2012",
    "13 D month-unreadable 12-mar",
    "14 D cell-empty ",
  ],
  municipalities: [
    "2 A municipality-unknown 0999",
    "3 A municipality-unknown Kobenhavn",
    "4 A municipality-ambiguous Våler",
    "5 A municipality-not-valid Silkeborg",
    "6 A cell-empty ",
    "7 A municipality-unknown 0751 København",
    "8 A municipality-unknown 101.0",
    "9 A municipality-not-valid Them",
  ],
  labels: [
    "2 C channel-unknown Telefn",
    "3 C channel-unknown Tlf. mobil",
    "4 C channel-unknown telepati",
    "5 B area-unknown pasport",
    "6 C channel-ambiguous post",
    "7 B cell-empty ",
    "8 C cell-empty ",
    "9 C channel-not-valid fax",
    "10 B area-not-valid dagtilbud",
  ],
  duplicate: ["3 C duplicate BREV", "4 C duplicate letter", "5 C duplicate brev", "8 C duplicate mobile"],
  "sum-too-large": ["3 E sum-too-large 600000000"],
  "withdrawn-and-counted": ["3 E withdrawn-and-counted 5"],
  country: ["3 A country-mismatch no", "4 A cell-empty "],
  cells: ["2 – too-many-cells 7", "3 – too-few-cells –"],
  cpr: ["2 F cpr ••••••-••••", "3 B cpr ••••••-••••", "4 E cpr ••••••-••••"],
  "open-quote": ["3 – quote-not-closed –"],
  "wrong-delimiter-in-rows": ["2 – too-few-cells –"],
};

test.each(Object.entries(PROBLEMS))("%s", (name, problems) => {
  const reading = read(name);
  expect(problemsOf(reading)).toEqual(problems);
  expect(reading.problemCount).toBe(problems.length);
});

test("every bad file of the corpus is read here", () => {
  const files = readdirSync(FOLDER).filter((name) => name.startsWith("bad-") && !OTHER_SHAPES.test(name));
  expect(
    Object.keys(PROBLEMS)
      .map((name) => `bad-${name}.csv`)
      .toSorted(),
  ).toEqual(files.toSorted());
});

function details(name: string, line: number | null) {
  const problem = read(name).problems.find((candidate) => candidate.line === line);
  return { hint: problem?.hint, ...problem?.details };
}

test("a decimal count is answered with what it may be meant to be", () => {
  expect(details("counts", 2)).toEqual({ hint: "count-decimal", joined: "125", rounded: "13" });
});

test("a misspelt label is answered with the nearest ones, spelt as in the register", () => {
  expect(details("labels", 2)).toEqual({ hint: "nearest", suggestions: "Telefon" });
  expect(details("labels", 4)).toEqual({ hint: "channel-unknown" });
  expect(details("municipalities", 3)).toEqual({ hint: "nearest", suggestions: "København" });
});

test("an ambiguous name is answered with the codes", () => {
  expect(details("municipalities", 4)).toEqual({ hint: "municipality-ambiguous", codes: "0901, 0902" });
});

test("a municipality that is not there in the month is answered with when it is", () => {
  expect(details("municipalities", 5)).toMatchObject({ month: "2012-03", span: "from", from: "2013-01" });
  expect(details("municipalities", 9)).toMatchObject({ month: "2013-01", span: "to", to: "2012-12" });
});

test("a key that stands twice names the line where it stood first", () => {
  expect(details("duplicate", 4)).toEqual({ hint: "duplicate", first: 2 });
  expect(details("duplicate", 8)).toEqual({ hint: "duplicate", first: 6 });
});

test("a missing column is answered with what was found and what is expected", () => {
  expect(details("misspelt-column", null)).toEqual({
    hint: "columns-missing",
    number: 1,
    missing: "month",
    expected: "municipality,channel,month,count",
    found: "kommune, område, kanal, maaaned, antal",
  });
});

test("a person's number is nowhere in what is said about the file", () => {
  expect(JSON.stringify(read("cpr"))).not.toMatch(/010180|310280/);
});

test("what is nearly an alias is answered with the name it stands for", () => {
  const file = Buffer.from("kommune,kanal,måned,antal\n0101,Tlf. mobil,2012-03,5\n");
  const [problem] = readSubmission(file, registers, { today: "2014-10-05" }).problems;
  expect(problem?.details).toEqual({ suggestions: "Telefon" });
});
