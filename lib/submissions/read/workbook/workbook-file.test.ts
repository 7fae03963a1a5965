import { expect, test } from "vitest";
import { readFile } from "@/lib/submissions/read/read-file";
import { cellsOf, problemsInSheets, problemsOf, registers } from "@/lib/submissions/read/reading-fixture";
import { type BuiltSheet, rawRows, rawWorkbook, workbook, workbookParts, zip } from "./build-workbook";

const read = (bytes: Buffer) => readFile(bytes, registers, { today: "2014-10-05" });
const sheets = async (...built: BuiltSheet[]) => read(await workbook(...built));
const HEADER = ["kommune", "område", "kanal", "måned", "antal"];

function march(...cells: string[]): string[] {
  return cells.map((cell) => `0101 2012-03 ${cell}`);
}

/** Rows of XML from A1, one string a cell. */
function cells(...rows: string[][]): string {
  return rows.map((row, index) => `<row r="${index + 1}">${row.join("")}</row>`).join("");
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: string, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;
const BY_CHANNEL = rawRows([["Københavns Kommune, marts 2012"], ["Område", "Telefon", "Brev"], ["Pas", 1, 2]]);

test("numbers, dates and texts are read as one sees them", async () => {
  const reading = await sheets({
    name: "Data",
    rows: [
      HEADER,
      ["0101", "flytning", "Telefon", new Date(Date.UTC(2012, 2, 1)), 1234],
      ["101", "pas", "Brev", "marts 2012", "1.234"],
      [101, "pas", "Telefon", "2012-03", 5.0],
    ],
  });
  expect(problemsOf(reading)).toEqual([]);
  expect(cellsOf(reading)).toEqual(march("moving phone 1234", "passport phone 5", "passport letter 1234"));
});

test("a number that is not whole is a problem, also where its decimals look like thousands", async () => {
  const reading = await sheets({
    name: "Data",
    rows: [
      ["municipality", "channel", "month", "count"],
      ["0101", "phone", "2012-03", 12.5],
      ["0101", "letter", "2012-03", 1.234],
      ["0101", "email", "2012-03", 0.1 + 0.2],
    ],
  });
  expect(problemsInSheets(reading)).toEqual([
    "Data 2 D count-decimal 12,5",
    "Data 3 D count-decimal 1,234",
    "Data 4 D count-decimal 0,3",
  ]);
});

test("formulas give the value that Excel saved; one without a value, and an error, are named by sheet and cell", async () => {
  const reading = await read(
    rawWorkbook([
      {
        name: "Marts",
        cells: cells(
          [text("A1", "Københavns Kommune, marts 2012")],
          [text("A2", "Område"), text("B2", "Telefon"), text("C2", "Brev")],
          [text("A3", "Pas"), '<c r="B3"><f>40+2</f><v>42</v></c>', '<c r="C3"><f>1+1</f></c>'],
          [text("A4", "Flytning"), '<c r="B4" t="e"><f>A9</f><v>#REF!</v></c>', number("C4", "3")],
        ),
      },
    ]),
  );
  expect(problemsInSheets(reading)).toEqual(["Marts 3 C count-formula =", "Marts 4 B count-not-a-number #REF!"]);
  expect(cellsOf(reading)).toEqual(march("moving letter 3", "passport phone 42"));
});

test("a merged header stands for all its columns", async () => {
  const reading = await read(
    rawWorkbook([
      {
        name: "København",
        cells: rawRows([
          ["Område", "marts 2012", null, "april 2012", null],
          [null, "Telefon", "Brev", "Telefon", "Brev"],
          ["Pas", 1, 2, 3, 4],
        ]),
        after: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>',
      },
    ]),
  );
  expect(cellsOf(reading)).toEqual([
    ...march("passport phone 1", "passport letter 2"),
    ...["0101 2012-04 passport phone 3", "0101 2012-04 passport letter 4"],
  ]);
  expect(reading.recognised.layout).toBe("by-channel-and-month");
  expect(reading.recognised.columns.map(({ header }) => header)).toEqual([
    "Område",
    "marts 2012 · Telefon",
    "marts 2012 · Brev",
    "april 2012 · Telefon",
    "april 2012 · Brev",
  ]);
});

test("a merged label stands for all its rows", async () => {
  const reading = await read(
    rawWorkbook([
      {
        name: "København",
        cells: rawRows([
          ["Område", "Kanal", "marts 2012"],
          ["Pas", "Telefon", 1],
          [null, "Brev", 2],
        ]),
        after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      },
    ]),
  );
  expect(problemsOf(reading)).toEqual([]);
  expect(cellsOf(reading)).toEqual(march("passport phone 1", "passport letter 2"));
});

const TABLE = [
  ["Område", "Telefon", "Brev"],
  ["Pas", 1, 2],
];

test("a sheet per municipality is read by the names of the sheets", async () => {
  const reading = await sheets(
    { name: "København", rows: [["marts 2012"], ...TABLE] },
    { name: "0751 Aarhus", rows: [["marts 2012"], ...TABLE] },
  );
  expect(problemsOf(reading)).toEqual([]);
  expect(reading.recognised.municipalities).toEqual(["0101", "0751"]);
  expect(reading.recognised.saidOnce).toContainEqual({
    ...{ kind: "municipality", from: "sheet-name", value: "0751 Aarhus", readAs: "0751 Aarhus" },
  });
});

test("a sheet per month is read by the names of the sheets, with the year from the title", async () => {
  const title = ["Københavns Kommune 2012"];
  const reading = await sheets({ name: "Marts", rows: [title, ...TABLE] }, { name: "apr.", rows: [title, ...TABLE] });
  expect(problemsOf(reading)).toEqual([]);
  expect(reading.recognised.months).toEqual(["2012-03", "2012-04"]);
});

test("a sheet per channel is read by the names of the sheets", async () => {
  const rows = [["Københavns Kommune 2012"], ["Område", "jan", "feb"], ["Pas", 1, 2]];
  const reading = await sheets({ name: "Telefon", rows }, { name: "Brev", rows });
  expect(cellsOf(reading)).toEqual([
    ...["0101 2012-01 passport phone 1", "0101 2012-01 passport letter 1"],
    ...["0101 2012-02 passport phone 2", "0101 2012-02 passport letter 2"],
  ]);
});

test("hidden sheets and sheets without a table are named and not read", async () => {
  const reading = await read(
    rawWorkbook([
      { name: "Marts", cells: BY_CHANNEL },
      { name: "Gammel", cells: BY_CHANNEL, state: "hidden" },
      { name: "Skjult", cells: BY_CHANNEL, state: "veryHidden" },
      { name: "Noter", cells: rawRows([["Kilde: egen optælling"]]) },
      { name: "Tomt", cells: "" },
    ]),
  );
  expect(problemsOf(reading)).toEqual([]);
  expect(cellsOf(reading)).toEqual(march("passport phone 1", "passport letter 2"));
  expect(reading.recognised.sheets).toEqual([
    { name: "Marts", ignored: null },
    { name: "Gammel", ignored: "hidden" },
    { name: "Skjult", ignored: "hidden" },
    { name: "Noter", ignored: "no-table" },
  ]);
});

test("a count that stands in two sheets is named with both", async () => {
  const rows = [["Københavns Kommune, marts 2012"], ...TABLE];
  const reading = await sheets({ name: "Ark1", rows }, { name: "Ark2", rows });
  expect(problemsInSheets(reading)).toEqual(["Ark2 3 B duplicate 1"]);
  expect(reading.problems[0]?.details).toEqual({ first: "Ark1!3" });
});

test("a workbook with macros is read, and they are not run", async () => {
  const macros = { name: "xl/vbaProject.bin", text: Buffer.alloc(2000, 7) };
  const reading = await read(rawWorkbook([{ name: "Marts", cells: BY_CHANNEL }], [macros]));
  expect(cellsOf(reading)).toEqual(march("passport phone 1", "passport letter 2"));
});

test("a format that goes to the last cell of the sheet costs nothing", async () => {
  const far = `${BY_CHANNEL}<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
  const reading = await read(rawWorkbook([{ name: "Marts", cells: far }]));
  expect(cellsOf(reading)).toEqual(march("passport phone 1", "passport letter 2"));
});

test("a file that is called otherwise is what its bytes are", async () => {
  const text = Buffer.from("kommune;kanal;måned;antal\n0101;brev;2012-03;5\n");
  expect(cellsOf(await read(text))).toEqual(march("not_stated letter 5"));
});

const personalFormat = `<numFmts count="1"><numFmt numFmtId="170" formatCode="000000\\-0000"/></numFmts>
  <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`;

test.each([
  ["in a hidden sheet", [{ name: "Skjult", state: "hidden", cells: rawRows([["se 010180-1234"]]) }]],
  ["in a sheet without a table", [{ name: "Noter", cells: rawRows([["Kære", "010180 1234"]]) }]],
  ["as a number that is shown as one", [{ name: "Noter", cells: cells([number("A1", "101801234", 1)]) }]],
  ["as a number with the right control digit", [{ name: "Noter", cells: cells([number("A1", "3102801007")]) }]],
])("a person's number is found %s", async (_, more) => {
  const reading = await read(rawWorkbook([{ name: "Marts", cells: BY_CHANNEL }, ...more], [], personalFormat));
  expect(reading.problems.map(({ code, value }) => [code, value])).toEqual([["cpr", "••••••-••••"]]);
  expect(reading.sheets).toEqual([]);
  expect(JSON.stringify(reading)).not.toMatch(/0180|101801234|310280/);
});

test("a person's number is found in a comment", async () => {
  const comment = { name: "xl/comments1.xml", text: "<comments><text><t>ringede 010180-1234</t></text></comments>" };
  const reading = await read(rawWorkbook([{ name: "Marts", cells: BY_CHANNEL }], [comment]));
  expect(problemsOf(reading)).toEqual(["– – cpr ••••••-••••"]);
});

test("large counts are no persons' numbers", async () => {
  const reading = await sheets({
    name: "Data",
    rows: [HEADER, ["0101", "pas", "Brev", "2012-03", 101801234], ["0101", "pas", "Telefon", "2012-03", 310280100]],
  });
  expect(cellsOf(reading)).toEqual(march("passport phone 310280100", "passport letter 101801234"));
});

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const blown = "<row/>".repeat(12_000_000);

test.each<[string, () => Buffer, string]>([
  ["a workbook with a password", () => Buffer.concat([OLE, Buffer.from("EncryptedPackage", "utf16le")]), "encrypted"],
  ["a workbook of before 2007", () => Buffer.concat([OLE, Buffer.alloc(600)]), "old-excel"],
  ["a binary workbook", () => zip([{ name: "xl/workbook.bin", text: "x" }]), "old-excel"],
  ["a zip of other files", () => zip([{ name: "september.csv", text: "kommune;antal" }]), "zip"],
  ["a zip with a password", () => zip([{ name: "xl/workbook.xml", text: "x", flags: 1 }]), "encrypted"],
  ["half a workbook", () => rawWorkbook([{ name: "Marts", cells: BY_CHANNEL }]).subarray(0, 600), "broken-workbook"],
  ["a workbook without its lists", () => zip([{ name: "xl/workbook.xml", text: "x" }]), "broken-workbook"],
  ["a workbook of empty sheets", () => rawWorkbook([{ name: "Ark1", cells: "" }]), "no-cells"],
  ["a zip bomb", () => rawWorkbook([{ name: "Ark1", cells: blown }]), "workbook-too-large"],
  [
    "a bomb that calls itself small",
    () => zip([...workbookParts([]), { name: "xl/worksheets/sheet1.xml", text: blown, claims: 500 }]),
    "broken-workbook",
  ],
  ["a file that is in the zip twice", () => zip([...workbookParts([]), ...workbookParts([])]), "broken-workbook"],
  [
    "entities that grow",
    () => rawWorkbook([], [{ name: "xl/sharedStrings.xml", text: '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>' }]),
    "unsafe-workbook",
  ],
  [
    "entities in another encoding",
    () => rawWorkbook([], [{ name: "xl/sharedStrings.xml", text: Buffer.from("<!DOCTYPE x []><sst/>", "utf16le") }]),
    "unsafe-workbook",
  ],
  [
    "a cell at the end of the sheet",
    () => rawWorkbook([{ name: "Ark1", cells: `${BY_CHANNEL}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` }]),
    "workbook-too-large",
  ],
  ["a row beyond all rows", () => rawWorkbook([{ name: "Ark1", cells: '<row r="99999999999"/>' }]), "broken-workbook"],
  [
    "cells without places",
    () => rawWorkbook([{ name: "Ark1", cells: "<row><c><v>1</v></c></row>" }]),
    "broken-workbook",
  ],
  [
    "more sheets than anyone has",
    () => rawWorkbook(Array.from({ length: 301 }, (_, index) => ({ name: `Ark${index}`, cells: "" }))),
    "workbook-too-large",
  ],
  [
    "a workbook of 21 MB",
    () => Buffer.concat([zip(workbookParts([])), Buffer.alloc(21_000_000)]),
    "workbook-too-large",
  ],
])("%s is refused", async (_, bytes, code) => {
  const before = process.memoryUsage().rss;
  const reading = await read(bytes());
  expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
  expect(reading.sheets).toEqual([]);
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
});
