import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { countryRegisters } from "@/db/queries/country-registers";
import { type ReadingRegisters, readingRegisters } from "@/db/queries/reading-registers";
import { danishId } from "@/db/seed/municipalities";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { type TemplateReport, templateReport } from "@/lib/reports/submission/template";
import { commitReading } from "@/lib/submissions/commit/commit";
import { type Cell, readingOf, readSheet } from "@/lib/submissions/fixture";
import { readFile } from "@/lib/submissions/read/read-file";
import type { Reading } from "@/lib/submissions/read/reading";
import { zip } from "@/lib/submissions/read/workbook/build-workbook";
import { unpackWorkbook } from "@/lib/submissions/read/workbook/unpack";
import { templateCsv } from "./csv";
import { SHEET_PARTS } from "./validation";
import { templateWorkbook } from "./workbook";

const TODAY = "2014-10-05";
const VIBORG = danishId("0791");
const NOT_STATED = 1;
const [SELF, EMAIL, PHONE] = [1, 6, 7];
let world: TestDatabase;
let registers: ReadingRegisters;
let viborg: TemplateReport;

const template = (municipality: string, months?: string[]) =>
  templateReport(world.db, { country: "dk", municipality, today: TODAY, ...(months && { months }) });

/** Viborg counts areas 2 to 4 by self-service, area 3 by e-mail too, and its calls only in total. It has sent July. */
const COUNTED: [area: number, channel: number][] = [
  ...[2, 3, 4].map((area): [number, number] => [area, SELF]),
  ...[[3, EMAIL] as [number, number], [NOT_STATED, PHONE] as [number, number]],
];

beforeAll(async () => {
  world = await testDatabase();
  const cells = COUNTED.map(([area, channel]): Cell => [area, channel, 5]);
  const arrival = { country: "dk", source: "command", by: "Test", now: new Date("2014-08-05T10:00:00Z") } as const;
  await commitReading(world.sql, readingOf(readSheet(VIBORG, "2014-07", cells)), arrival);
  const found = await readingRegisters(world.db, "dk");
  if (!found) throw new Error("Denmark is registered.");
  registers = found;
  viborg = await template("791");
});

describe("what is filled in", () => {
  test("is the municipality's own cells, in the months that it owes", async () => {
    expect(viborg).toMatchObject({ why: "owed", declared: true, municipality: { code: "0791", name: "Viborg" } });
    expect(viborg.months[1]).toEqual({ month: "2014-09", deadline: "2014-10-10", lockedOn: "2014-10-20" });
    expect(viborg.channels.map(({ code }) => code)).toEqual(["self_service", "email", "phone"]);
    const codes = (await countryRegisters(world.db, "dk"))?.areas ?? [];
    const code = (slot: number) => codes.find((area) => area.slot === slot)?.code;
    const august = [
      ["2014-08", code(2), [true, false, false]],
      ["2014-08", code(3), [true, true, false]],
      ["2014-08", code(4), [true, false, false]],
      ["2014-08", "not_stated", [false, false, true]],
    ];
    const rows = viborg.rows.map(({ month, area, open }) => [month, area.code, open]);
    expect(rows).toEqual([...august, ...august.map(([, ...row]) => ["2014-09", ...row])]);
  });

  test("is the latest month where nothing is owed, and those that are asked for", async () => {
    expect(await template("0791", ["2014-07", "2014-05", "2014-07"])).toMatchObject({
      why: "asked",
      months: [{ month: "2014-05" }, { month: "2014-07" }],
    });
    const then = { country: "dk", municipality: "0791", today: "2014-08-20" };
    const july = await templateReport(world.db, then);
    expect(july).toMatchObject({ why: "latest", months: [{ month: "2014-07" }] });
  });

  test("is every area in the core channels where nothing is declared", async () => {
    const fanoe = await template("0563");
    expect(fanoe.declared).toBe(false);
    expect(fanoe.channels.map(({ code }) => code)).toEqual(["self_service", "email", "phone", "counter", "letter"]);
    expect(fanoe.rows).toHaveLength(3 * (registers.areas.length - 1));
    expect(fanoe.rows.every(({ open }) => open.every(Boolean))).toBe(true);
  });

  test("is never a month that is not over, nor more than two years, nor of a stranger", async () => {
    await expect(template("0791", ["2014-10"])).rejects.toMatchObject({ code: "invalid" });
    const many = Array.from({ length: 25 }, (_, index) => `${2000 + index}-01`.replace("20", index > 13 ? "19" : "20"));
    await expect(template("0791", many)).rejects.toMatchObject({ code: "invalid" });
    await expect(template("9999")).rejects.toMatchObject({ code: "not-found" });
  });
});

/** What a spreadsheet writes into the empty, open cells of the first sheet: 101, 102 … */
async function filledIn(bytes: Buffer, report: TemplateReport): Promise<Buffer> {
  const parts = await unpackWorkbook(bytes);
  if ("code" in parts) throw new Error(`The template cannot be opened: ${parts.code}.`);
  let count = 100;
  const filled = (xml: string) =>
    report.rows.reduce(
      (text, { open }, row) =>
        open.reduce((sheet, isOpen, column) => {
          const address = `${"DEFGHIJKLMN"[column]}${row + 2}`;
          const empty = new RegExp(`<c r="${address}"( s="\\d+")?/>|<c r="${address}"( s="\\d+")?></c>`);
          if (!empty.test(sheet)) throw new Error(`${address} is not an empty cell.`);
          if (!isOpen) return sheet;
          count += 1;
          return sheet.replace(empty, `<c r="${address}"$1><v>${count}</v></c>`);
        }, text),
      xml,
    );
  return zip(
    parts.map(([name, part]) => {
      const text = Buffer.from(part).toString("utf8");
      return { name, text: name === "xl/worksheets/sheet1.xml" ? filled(text) : text };
    }),
  );
}

/** Month, area, channel and count of every cell that was read. */
function countsOf({ sheets }: Reading): [string, number, number, number][] {
  return sheets.flatMap(({ month, counts }) =>
    [...counts].flatMap((count, index): [string, number, number, number][] =>
      count >= 0 ? [[month, Math.floor(index / 16) + 1, (index % 16) + 1, count]] : [],
    ),
  );
}

const EXPECTED = ["2014-08", "2014-09"].flatMap((month, later) => [
  [month, NOT_STATED, PHONE, 105 + 5 * later],
  [month, 2, SELF, 101 + 5 * later],
  [month, 3, SELF, 102 + 5 * later],
  [month, 3, EMAIL, 103 + 5 * later],
  [month, 4, SELF, 104 + 5 * later],
]);

describe.each(LOCALES)("in %s", (locale: Locale) => {
  test("a workbook that is filled in reads back as exactly those counts, without a problem or a question", async () => {
    const file = await filledIn(await templateWorkbook(viborg, locale), viborg);
    const reading = await readFile(file, registers, { today: TODAY });
    expect(reading.problems).toEqual([]);
    expect(reading.warnings).toEqual([]);
    expect(reading.recognised).toMatchObject({ layout: "by-channel", months: ["2014-08", "2014-09"] });
    expect(reading.recognised).not.toHaveProperty("missing");
    expect(reading.recognised.sheets?.map(({ ignored }) => ignored)).toEqual([null, "no-table", "no-table"]);
    expect(countsOf(reading)).toEqual(EXPECTED);
  });

  test("so does a file of text, its months as Excel leaves them", async () => {
    let count = 100;
    const lines = templateCsv(viborg, locale).split("\r\n");
    const separator = locale === "en" ? "," : ";";
    const filled = lines.map((line, index) => {
      const row = viborg.rows[index - 1];
      if (!row) return line;
      const [code, month, area] = line.split(separator);
      return [code, month, area, ...row.open.map((isOpen) => (isOpen ? ++count : ""))].join(separator);
    });
    expect(lines[1]).toMatch(/^0791[,;]2014M08[,;]/);
    const reading = await readFile(Buffer.from(filled.join("\r\n")), registers, { today: TODAY });
    expect(reading.problems).toEqual([]);
    expect(countsOf(reading)).toEqual(EXPECTED);
  });

  test("what is left blank says nothing: no count, and no zero", async () => {
    for (const blank of [await templateWorkbook(viborg, locale), Buffer.from(templateCsv(viborg, locale))]) {
      expect(countsOf(await readFile(blank, registers, { today: TODAY }))).toEqual([]);
    }
  });
});

describe("the workbook", () => {
  test("has three sheets: the table, how to fill it in, and what may be typed", async () => {
    const [figures, guide, allowed] = await readXlsxFile(await templateWorkbook(viborg, "da"));
    expect([figures?.sheet, guide?.sheet, allowed?.sheet]).toEqual(["Tal", "Vejledning", "Tilladte værdier"]);
    expect(figures?.data[0]).toEqual(["kommune", "måned", "område", "Selvbetjening", "E-mail", "Telefon"]);
    expect(figures?.data[1]?.slice(0, 3)).toEqual(["0791", "august 2014", expect.any(String)]);
    expect(figures?.data[1]?.slice(3).every((cell) => cell === null)).toBe(true);
    expect(guide?.data.flat().join("\n")).toContain("September 2014: fristen er 10. oktober 2014.");
    expect(allowed?.data[0]).toHaveLength(4);
    expect(allowed?.data).toHaveLength(1 + registers.areas.length);
  });

  test("has its parts in the order that Excel asks for, and cells that only take what can be read", async () => {
    const parts = await unpackWorkbook(await templateWorkbook(viborg, "da"));
    if ("code" in parts) throw new Error(parts.code);
    const xml = Buffer.from(new Map(parts).get("xl/worksheets/sheet1.xml") ?? "").toString("utf8");
    const top = [...withoutContent(xml).matchAll(/<(\w+)[ />]/g)].map(([, name]) => name ?? "");
    expect(top).toContain("dataValidations");
    expect(top).toEqual(top.toSorted((a, b) => SHEET_PARTS.indexOf(a) - SHEET_PARTS.indexOf(b)));
    expect(xml).toContain('type="list" allowBlank="1"');
    expect(xml).toContain("<formula1>'Tilladte værdier'!$A$2:$A$36</formula1>");
    expect(xml).toContain('sqref="D3:E3"><formula1>IF(ISNUMBER(D3),AND(D3&gt;=0,INT(D3)=D3),TRIM(D3)="..")</formula1>');
    const [, count, ...rules] = /<dataValidations count="(\d+)">(.*)<\/dataValidations>/.exec(xml) ?? [];
    expect(rules[0]?.match(/<dataValidation /g)).toHaveLength(Number(count));
    expect(overlaps([...(rules[0] ?? "").matchAll(/sqref="([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?"/g)])).toEqual([]);
  });
});

/** The elements that stand directly in the sheet. */
function withoutContent(xml: string): string {
  const [, inside = ""] = /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(xml) ?? [];
  return inside.replace(/<(\w+)(?: [^>]*[^/])?>.*?<\/\1>/gs, (_, name: string) => `<${name}/>`);
}

/** Two rules for one cell are one too many. */
function overlaps(ranges: RegExpMatchArray[]): string[] {
  const seen = new Map<string, number>();
  for (const [, left = "", top = "", right = left, bottom = top] of ranges) {
    for (let row = Number(top); row <= Number(bottom); row++) {
      for (let column = left.charCodeAt(0); column <= right.charCodeAt(0); column++) {
        const key = `${String.fromCharCode(column)}${row}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }
  }
  return [...seen].filter(([, count]) => count > 1).map(([key]) => key);
}
