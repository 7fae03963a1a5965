import writeXlsxFile, { type Cell, type Row } from "write-excel-file/node";
import { getCellAddress } from "write-excel-file/utility";
import { formatMonth } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { TemplateReport } from "@/lib/reports/submission/template";
import { guide } from "./guide";
import { type Rectangle, rectangles } from "./rectangles";
import { type Validation, validating } from "./validation";
import { type TemplateWords, templateWords } from "./words";

/** Municipality, month and area come before the channels. */
const LEADING = 3;
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 5;

const HEAD = {
  fontWeight: "bold",
  wrap: true,
  alignVertical: "center",
  backgroundColor: "#e2eef2",
  height: 34,
  bottomBorderColor: "#0a5873",
  bottomBorderStyle: "thin",
} as const;
const OPEN = { borderColor: "#c2ccd1", borderStyle: "thin", align: "right" } as const;
const CLOSED = { backgroundColor: "#e0e6e9", borderColor: "#c2ccd1", borderStyle: "thin" } as const;

/** The template as a workbook: the table to fill in, how to, and what may be typed. */
export async function templateWorkbook(report: TemplateReport, locale: Locale): Promise<Buffer> {
  const t = templateWords(locale);
  const columns = [{ width: 11 }, { width: 17 }, { width: 38 }, ...report.channels.map(() => ({ width: 15 }))];
  const lists = allowedLists(report, locale, t);
  return writeXlsxFile(
    [
      {
        ...{ sheet: t("sheets.figures"), data: table(report, locale, t), columns },
        ...{ stickyRowsCount: 1, stickyColumnsCount: LEADING },
      },
      { sheet: t("sheets.guide"), data: guide(report, locale), columns: [{ width: 100 }], showGridLines: false },
      {
        sheet: t("sheets.allowed"),
        data: lists,
        columns: [{ width: 40 }, { width: 24 }, { width: 24 }, { width: 24 }],
      },
    ],
    { features: [validating(validations(report, t))] },
  ).toBuffer();
}

function table({ municipality, channels, rows }: TemplateReport, locale: Locale, t: TemplateWords): Row[] {
  const header = [t("municipality"), t("month"), t("area"), ...channels.map(({ names }) => names[locale])];
  const lines = rows.map(({ month, area, open }) => [
    ...[municipality.code, formatMonth(locale, month), area.names[locale]].map(text),
    ...open.map((isOpen): Cell => (isOpen ? OPEN : CLOSED)),
  ]);
  return [header.map((value): Cell => ({ ...HEAD, type: String, value })), ...lines];
}

/** As text, so that a spreadsheet makes no number of a code and no date of a month. */
function text(value: string): Cell {
  return { value, type: String, format: "@" };
}

/** The lists that the table's cells point to, a column each. Their heads are words that no table begins with. */
function allowedLists({ allowed, months, municipality }: TemplateReport, locale: Locale, t: TemplateWords): Row[] {
  const lists = [
    [t("allowed.areas"), ...allowed.areas.map(({ names }) => names[locale])],
    [t("allowed.months"), ...months.map(({ month }) => formatMonth(locale, month))],
    [t("allowed.channels"), ...allowed.channels.map(({ names }) => names[locale])],
    [t("allowed.municipality"), municipality.code],
  ];
  const length = Math.max(...lists.map((list) => list.length));
  return Array.from({ length }, (_, row) =>
    lists.map((list): Cell => {
      const value = list[row];
      if (value === undefined) return null;
      return row === 0 ? { ...HEAD, type: String, value } : text(value);
    }),
  );
}

function validations({ rows, channels, months, allowed }: TemplateReport, t: TemplateWords): Validation[] {
  const [first, last] = [1, rows.length];
  const end = last + SPARE_ROWS;
  const width = channels.length;
  const open = rows.map((row) => row.open);
  const list = (column: number, length: number, message: string): Omit<Validation, "where"> => ({
    ...{ type: "list", style: "stop", title: t("wrong.title"), message },
    formula: `'${t("sheets.allowed")}'!$${"ABCD"[column]}$2:$${"ABCD"[column]}$${length + 1}`,
  });
  const leading = (column: number): Rectangle => ({ top: first, bottom: end, left: column, right: column });
  const header = { top: 0, bottom: 0, left: LEADING, right: LEADING + width + SPARE_COLUMNS - 1 };
  const spare = { top: last + 1, bottom: end, left: LEADING, right: LEADING + width - 1 };
  return [
    { where: leading(0), ...list(3, 1, t("wrong.municipality")) },
    { where: leading(1), ...list(1, months.length, t("wrong.month")) },
    { where: leading(2), ...list(0, allowed.areas.length, t("wrong.area")) },
    { where: header, ...list(2, allowed.channels.length, t("wrong.channel")) },
    ...[...rectangles(open, true).map(placed), spare].map((where) => counted(where, t)),
    ...rectangles(open, false).map((where) => undeclared(placed(where), t)),
  ];
}

/** A block of the counts, where it stands in the sheet. */
function placed({ top, left, bottom, right }: Rectangle): Rectangle {
  return { top: top + 1, bottom: bottom + 1, left: left + LEADING, right: right + LEADING };
}

/** A whole number from 0, or two dots. Nested, because INT of a text is an error, and an error refuses. */
function counted(where: Rectangle, t: TemplateWords): Validation {
  const cell = getCellAddress(where.top, where.left);
  const formula = `IF(ISNUMBER(${cell}),AND(${cell}>=0,INT(${cell})=${cell}),TRIM(${cell})="..")`;
  return { where, type: "custom", formula, style: "stop", title: t("wrong.title"), message: t("wrong.count") };
}

/** A cell that is not counted: what is typed there begins to be, so one is asked first. */
function undeclared(where: Rectangle, t: TemplateWords): Validation {
  const message = t("wrong.undeclared");
  return { where, type: "custom", formula: "FALSE", style: "warning", title: t("wrong.undeclaredTitle"), message };
}
