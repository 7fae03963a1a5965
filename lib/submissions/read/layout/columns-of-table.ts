import { columnLetter } from "@/lib/submissions/read/columns";
import { cellAt, type Grid } from "@/lib/submissions/read/grid";
import type { ColumnMeaning, RecognisedColumn } from "@/lib/submissions/read/reading";
import { isTotal } from "@/lib/submissions/read/total-label";
import { headerTexts, type Table } from "./tables";
import type { Kind, Vocabulary } from "./vocabulary";

/** A label where it stands. */
export type LabelCell = { row: number; column: number; text: string };

export type LabelKind = "municipality" | "area" | "channel" | "month" | "month-name" | "year" | "country";

/** What a column of a wide table holds. A total stands for all columns that agree with it. */
export type TableColumn = { column: number; header: string } & (
  | { is: "label"; kind: LabelKind }
  | { is: "counts" | "total"; labels: Partial<Record<"channel" | "month" | "month-name" | "year", LabelCell>> }
  | { is: "unnamed" | "unused" }
);

/** Rows that are looked at to see what a column holds. */
const LOOKED_AT = 200;

export function tableColumns(grid: Grid, table: Table, vocabulary: Vocabulary): TableColumn[] {
  const width = Math.max(...grid.rows.slice(table.header[0], table.end).map((row) => row.length), 0);
  const axes = new Map(table.header.map((row) => [row, axisOf(grid, row, vocabulary)]));
  const columns = Array.from({ length: width }, (_, column) => {
    const texts = headerTexts(grid, table.header, column);
    const header = [...new Set(texts.map(({ text }) => text))].join(" · ");
    return { ...columnOf({ grid, table, vocabulary, axes }, column, texts), column, header };
  });
  return settled(columns, grid, table, vocabulary);
}

type Looking = {
  grid: Grid;
  table: Table;
  vocabulary: Vocabulary;
  axes: ReadonlyMap<number, "channel" | "month" | null>;
};
type Found = TableColumn extends infer T ? (T extends unknown ? Omit<T, "column" | "header"> : never) : never;

function columnOf(looking: Looking, column: number, texts: readonly { row: number; text: string }[]): Found {
  const { vocabulary } = looking;
  const kinds = texts.map((cell) => ({ ...cell, column, kind: kindIn(looking, cell) }));
  const meaning = kinds.map(({ kind }) => LABEL_COLUMNS[kind ?? "text"]).find((kind) => kind !== undefined);
  if (meaning) return { is: "label", kind: meaning };
  const labels = Object.fromEntries(
    kinds.flatMap(({ kind, ...cell }) => {
      const axis = AXES[kind ?? "text"];
      return axis ? [[axis, cell] as const] : [];
    }),
  );
  if (kinds.some(({ kind }) => kind === "total")) return { is: "total", labels };
  const isNamed = kinds.some(({ kind }) => kind !== "a-year" && AXES[kind ?? "text"]);
  if (isNamed) return { is: "counts", labels: withUnknown(looking, column, texts, labels) };
  return byContent(looking, column, texts, vocabulary);
}

const LABEL_COLUMNS: Partial<Record<Kind, LabelKind>> = {
  ...{ municipality: "municipality", area: "area", channel: "channel", month: "month" },
  ...{ country: "country", "year-column": "year" },
};

const AXES: Partial<Record<Kind, "channel" | "month" | "month-name" | "year">> = {
  ...{ "a-channel": "channel", "a-month": "month", "month-name": "month-name", "a-year": "year" },
};

/** `3` is a month in a row of months. */
function kindIn({ axes, vocabulary }: Looking, { row, text }: { row: number; text: string }): Kind | null {
  const kind = vocabulary.kind(text);
  return kind === "number" && axes.get(row) === "month" ? "month-name" : kind;
}

/** What a header's row is about: the word in it that nobody knows is about the same. */
function axisOf(grid: Grid, row: number, vocabulary: Vocabulary): "channel" | "month" | null {
  const kinds = (grid.rows[row] ?? []).map((text) => vocabulary.kind(text));
  const channels = kinds.filter((kind) => kind === "a-channel").length;
  const months = kinds.filter((kind) => kind === "a-month" || kind === "month-name").length;
  const numbers = kinds.filter((kind) => kind === "number").length;
  if (channels === 0 && months === 0) return numbers === 12 ? "month" : null;
  return channels >= months ? "channel" : "month";
}

/** A word under a month that nobody knows, among channels, is a channel that nobody knows. */
function withUnknown(
  { axes, vocabulary }: Looking,
  column: number,
  texts: readonly { row: number; text: string }[],
  labels: Partial<Record<"channel" | "month" | "month-name" | "year", LabelCell>>,
) {
  if (labels.channel) return labels;
  const unknown = texts.find(({ row, text }) => axes.get(row) === "channel" && vocabulary.kind(text) === "text");
  return unknown ? { ...labels, channel: { ...unknown, column } } : labels;
}

/** A column whose header says nothing known. */
function byContent(
  { grid, table, axes }: Looking,
  column: number,
  texts: readonly { row: number; text: string }[],
  vocabulary: Vocabulary,
): Found {
  const below = valuesBelow(grid, table, column);
  const numbers = below.filter((text) => isWholeNumber(text, vocabulary));
  const others = below.filter((text) => !isTotal(text) && !isWholeNumber(text, vocabulary));
  if (numbers.length > 0 && numbers.length >= others.length) {
    const last = texts.at(-1);
    if (!last) return { is: "unnamed" };
    const axis = axes.get(last.row) ?? "channel";
    return { is: "counts", labels: { [axis]: { ...last, column } } };
  }
  const kind = labelKindOf(others, vocabulary);
  return kind ? { is: "label", kind } : { is: "unused" };
}

function valuesBelow(grid: Grid, { first, end }: Table, column: number): string[] {
  const rows = grid.rows.slice(first, Math.min(end, first + LOOKED_AT));
  return rows.map((row) => (row[column] ?? "").trim()).filter((text) => text !== "");
}

function isWholeNumber(text: string, vocabulary: Vocabulary): boolean {
  const kind = vocabulary.kind(text);
  return (kind === "number" && !isShare(text)) || kind === "a-year";
}

/** `37,5 %`, `0,375`: a share beside the counts. */
export function isShare(text: string): boolean {
  return /%$/.test(text.trim()) || /^0?[.,]\d+$/.test(text.trim());
}

/** What most of a column's words are; null where none of them is known. */
function labelKindOf(texts: readonly string[], vocabulary: Vocabulary): LabelKind | null {
  const known: Record<"area" | "channel" | "municipality" | "month" | "month-name", number> = {
    area: texts.filter((text) => vocabulary.isArea(text)).length,
    channel: texts.filter((text) => vocabulary.kind(text) === "a-channel").length,
    municipality: texts.filter((text) => vocabulary.isMunicipality(text)).length,
    month: texts.filter((text) => vocabulary.kind(text) === "a-month").length,
    "month-name": texts.filter((text) => vocabulary.kind(text) === "month-name").length,
  };
  const kinds = ["area", "channel", "month", "month-name", "municipality"] as const;
  const [best = "area"] = [...kinds].sort((a, b) => known[b] - known[a]);
  return known[best] * 2 >= texts.length && known[best] > 0 ? best : null;
}

/**
 * What only the whole table shows: a name beside a code is there for the reader, numbers left of the labels count rows,
 * and the first words that nobody knows are what is missing: areas, or channels where months are the columns.
 */
function settled(columns: TableColumn[], grid: Grid, table: Table, vocabulary: Vocabulary): TableColumn[] {
  const seen = new Set<string>();
  const lastLabel = columns.findLastIndex(({ is }) => is === "label");
  const firstCounts = columns.findIndex((column) => column.is === "counts" && isRecognised(column, vocabulary));
  const hasChannel = columns.some(
    (column) => isLabel(column, "channel") || (column.is === "counts" && column.labels.channel),
  );
  const hasArea = columns.some((column) => isLabel(column, "area"));
  return columns.map((column): TableColumn => {
    const { header } = column;
    const unused: TableColumn = { is: "unused", column: column.column, header };
    if (column.is === "label") {
      if (seen.has(column.kind)) return unused;
      seen.add(column.kind);
    }
    const isLeft = column.column < Math.max(lastLabel, firstCounts);
    if (column.is === "unnamed" && (isLeft || firstCounts === -1)) return unused;
    if (column.is === "counts" && isLeft && !isRecognised(column, vocabulary) && column.column < lastLabel)
      return unused;
    if (column.is !== "unused" || valuesBelow(grid, table, column.column).length === 0) return column;
    if (firstCounts !== -1 && column.column > firstCounts) return column;
    const kind = !hasChannel && !seen.has("channel") ? "channel" : !hasArea && !seen.has("area") ? "area" : null;
    if (!kind) return column;
    seen.add(kind);
    return { is: "label", kind, column: column.column, header };
  });
}

function isLabel(column: TableColumn, kind: LabelKind): boolean {
  return column.is === "label" && column.kind === kind;
}

function isRecognised(column: Extract<TableColumn, { labels: unknown }>, vocabulary: Vocabulary): boolean {
  const { channel, month } = column.labels;
  if (column.labels["month-name"]) return true;
  return [channel, month].some((label) => label && vocabulary.kind(label.text) !== "text");
}

/** The columns as the page names them. A total is not used. */
export function recognisedColumns(columns: readonly TableColumn[]): RecognisedColumn[] {
  const written = columns.filter(({ header, is }) => header !== "" || is === "label" || is === "counts");
  return written.map((column) => ({
    letter: columnLetter(column.column),
    header: column.header,
    meaning: column.is === "label" ? MEANINGS[column.kind] : column.is === "counts" ? "count" : null,
  }));
}

const MEANINGS: Record<LabelKind, ColumnMeaning> = {
  ...{ municipality: "municipality", area: "area", channel: "channel", month: "month" },
  ...{ "month-name": "month", year: "month", country: "country" },
};

export function textAt(grid: Grid, row: number, column: number): string {
  return cellAt(grid, row, column).trim();
}
