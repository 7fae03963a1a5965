import { expect, test } from "vitest";
import { columnLetter, columnMeanings, recogniseColumns } from "./columns";
import { detectDelimiter, statedDelimiter } from "./delimiter";
import { registers } from "./reading-fixture";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
])("column %i is %s", (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
});

const meaningOf = columnMeanings(registers);

test.each([
  ["Kommune", "municipality"],
  ["kommunekode", "municipality"],
  ["Municipality Code", "municipality"],
  ["unit_code", "municipality"],
  ["UNIT CODE", "municipality"],
  ["Opgaveområde", "area"],
  ["service_area", "area"],
  ["KANAL", "channel"],
  ["måned", "month"],
  ["period", "month"],
  ["antall", "count"],
  ["land", "country"],
  ["bemærkning", null],
])("a column called %j means %s", (header, meaning) => {
  expect(meaningOf(header)).toBe(meaning);
});

test("the delimiter is the one that makes known names of the header", () => {
  const detect = (header: string) => detectDelimiter(header, (name) => meaningOf(name) !== null);
  expect(detect("kommune;kanal;måned;antal")).toBe(";");
  expect(detect("kommune,kanal,måned,antal")).toBe(",");
  expect(detect("kommune\tkanal\tmåned\tantal")).toBe("\t");
  expect(detect("kommune;kanal, som borgeren valgte, når flere;måned;antal")).toBe(";");
  expect(detect("noget, helt; andet; her")).toBe(";");
  expect(detect("kommune")).toBeNull();
});

test("Excel's own first line states it", () => {
  expect(statedDelimiter("sep=;")).toBe(";");
  expect(statedDelimiter('"sep=\t"')).toBe("\t");
  expect(statedDelimiter("sep=|")).toBeNull();
  expect(statedDelimiter("kommune;kanal")).toBeNull();
});

test("a name beside a code is not used; a name alone says which municipality it is", () => {
  const meanings = (header: string[]) => recogniseColumns(header, meaningOf).all.map(({ meaning }) => meaning);
  expect(meanings(["Kommunenavn", "Kommunekode", "kanal", "måned", "antal"])).toEqual([
    null,
    "municipality",
    "channel",
    "month",
    "count",
  ]);
  expect(meanings(["kommunenavn", "kanal", "måned", "antal"])).toEqual(["municipality", "channel", "month", "count"]);
  expect(recogniseColumns(["kommune", "kommunekode", "kanal", "måned", "antal"], meaningOf).problem?.code).toBe(
    "column-twice",
  );
});
