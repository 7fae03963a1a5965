import { expect, test } from "vitest";
import { readSubmission } from "./read";
import { cellsOf, problemsOf, registers, understoodOf } from "./reading-fixture";

function read(text: string, today = "2014-10-05") {
  return readSubmission(Buffer.from(text), registers, { today });
}

const HEADER = "kommune;område;kanal;måned;antal";

test("a header of a million columns is refused at once", () => {
  expect(problemsOf(read(`${";kommune".repeat(1_000_000)}\n`))).toEqual(["1 – line-too-long –"]);
});

test("a row of a million cells is one problem, and the next row is read", () => {
  const reading = read(`${HEADER}\n${"0101;".repeat(1_000_000)}\n0101;pas;brev;2012-03;7\n`);
  expect(problemsOf(reading)).toEqual(["2 – line-too-long –"]);
  expect(cellsOf(reading)).toEqual(["0101 2012-03 passport letter 7"]);
});

test("of a ten thousand bad rows two hundred are told, all are counted", () => {
  const reading = read(`${HEADER}\n${"0101;telepati;brev;2012-03;-\n".repeat(10_000)}`);
  expect(reading.problems).toHaveLength(200);
  expect(reading.problemCount).toBe(20_000);
  expect(reading.rows).toBe(10_000);
});

test("a month is taken from the day it is over", () => {
  const text = `${HEADER}\n0101;pas;brev;2014-09;1\n`;
  expect(problemsOf(read(text, "2014-09-30"))).toEqual(["2 D month-open 2014-09"]);
  expect(problemsOf(read(text, "2014-10-01"))).toEqual([]);
});

test("a row with several mistakes names them all", () => {
  expect(problemsOf(read(`${HEADER}\nAtlantis;pas;bil;2012;x\n`))).toEqual([
    "2 D month-unreadable 2012",
    "2 A municipality-unknown Atlantis",
    "2 C channel-unknown bil",
    "2 E count-not-a-number x",
  ]);
});

test("an English header makes 1,234 a whole number in any file", () => {
  const reading = read("municipality;channel;month;count\n0101;phone;2012-03;1,234\n");
  expect(cellsOf(reading)).toEqual(["0101 2012-03 not_stated phone 1234"]);
  expect(understoodOf(reading)).toEqual(["count 1,234 = 1234 × 1"]);
});

test("one key in two spellings is one key", () => {
  expect(problemsOf(read(`${HEADER}\n0101;Pas;Brev;2012-03;1\n101;passport; BREV;marts 2012;1\n`))).toEqual([
    "3 C duplicate BREV",
  ]);
});

test("a key stands twice even where one of its counts is empty or unreadable", () => {
  const rows = [
    "0101;pas;brev;2012-03;",
    "0101;pas;brev;2012-03;5",
    "0101;pas;fax;2012-03;x",
    "0101;pas;fax;2012-03;5",
  ];
  expect(problemsOf(read([HEADER, ...rows].join("\n")))).toEqual([
    "3 C duplicate brev",
    "4 E count-not-a-number x",
    "5 C duplicate fax",
  ]);
});

test("an empty count beside an alias's count leaves that one", () => {
  const rows = ["0101;pas;mobile;2012-03;", "0101;pas;online;2012-03;5"];
  expect(cellsOf(read([HEADER, ...rows].join("\n")))).toEqual(["0101 2012-03 passport self_service 5"]);
});

test("lines are numbered as in Excel, where a cell over two lines is in one row and sep= in none", () => {
  const rows = ["sep=;", `${HEADER};note`, '0101;pas;brev;2012-03;1;"to', 'linjer"', "", "0101;pas;fax;2012-03;-;"];
  expect(problemsOf(read(rows.join("\r\n")))).toEqual(["4 E count-dash -"]);
});

test("ten thousand municipalities are read in one file", () => {
  const municipalities = Array.from({ length: 10_000 }, (_, index) => {
    return { id: index + 1, code: `k${index}`, name: `K ${index}`, validFrom: "1900-01-01", validTo: null };
  });
  const rows = municipalities.map(({ code }, index) => `${code};pas;brev;2012-03;${index}`);
  const bytes = Buffer.from([HEADER, ...rows].join("\n"));
  const { sheets, problemCount } = readSubmission(bytes, { ...registers, municipalities }, { today: "2014-10-05" });
  expect(problemCount).toBe(0);
  expect(sheets).toHaveLength(10_000);
  expect(sheets.at(-1)?.counts[36]).toBe(9999);
});
