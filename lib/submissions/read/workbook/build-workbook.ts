import { deflateRawSync } from "node:zlib";
import writeXlsxFile from "write-excel-file/node";

/** For tests: what a cell of a workbook holds. */
export type CellValue = string | number | Date | null;

export type BuiltSheet = { name: string; rows: readonly (readonly CellValue[])[] };

/** For tests: a workbook as a spreadsheet program writes it. */
export async function workbook(...sheets: BuiltSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row) => row.map((value) => (value === null || value === "" ? null : cell(value)))),
  }));
  return writeXlsxFile(written).toBuffer();
}

function cell(value: string | number | Date) {
  if (value instanceof Date) return { value, type: Date, format: "mmm-yy" };
  return typeof value === "number" ? { value, type: Number } : { value, type: String };
}

/** For tests: a text table in one sheet, every cell as text, as when a CSV file is opened with all columns as text. */
export function textWorkbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  return workbook({ name: "Ark1", rows });
}

/** A file of a zip. `claims` is what the directory says of its size, where that is a lie; `flags` 1 is a password. */
export type ZipPart = { name: string; text: string | Buffer; claims?: number; flags?: number };

/** For tests: a zip, honest or not. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, text, claims, flags = 0 } of parts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const sizes = [packed.length, claims ?? bytes.length];
    const file = Buffer.concat([header(0x04034b50, 30, 6, flags, sizes, name), Buffer.from(name), packed]);
    const entry = header(0x02014b50, 46, 8, flags, sizes, name);
    entry.writeUInt32LE(at, 42);
    directory.push(Buffer.concat([entry, Buffer.from(name)]));
    files.push(file);
    at += file.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function header(
  magic: number,
  length: number,
  at: number,
  flags: number,
  sizes: readonly number[],
  name: string,
): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(magic);
  bytes.writeUInt16LE(flags, at);
  bytes.writeUInt16LE(8, at + 2);
  bytes.writeUInt32LE(sizes[0] ?? 0, at + 12);
  bytes.writeUInt32LE(sizes[1] ?? 0, at + 16);
  bytes.writeUInt16LE(name.length, at + 20);
  return bytes;
}

/** For tests: a workbook of hand-written XML, `sheets` by name. */
export function rawWorkbook(sheets: readonly RawSheet[], more: readonly ZipPart[] = [], styles = PLAIN): Buffer {
  return zip([...workbookParts(sheets, styles), ...more]);
}

export type RawSheet = { name: string; cells: string; state?: string; after?: string };

/** One style, and nothing special about it. */
const PLAIN = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>';

export function workbookParts(sheets: readonly RawSheet[], styles = PLAIN): ZipPart[] {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return [
    {
      name: "[Content_Types].xml",
      text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: "xl/workbook.xml",
      text: `<workbook ${main} xmlns:r="${office}"><sheets>${listed.join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", text: `<Relationships>${relations.join("")}</Relationships>` },
    { name: "xl/styles.xml", text: `<styleSheet ${main}>${styles}</styleSheet>` },
    ...sheets.map(({ cells, after = "" }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: `<worksheet ${main}><sheetData>${cells}</sheetData>${after}</worksheet>`,
    })),
  ];
}

/** For tests: the XML of rows of texts and numbers, from A1. */
export function rawRows(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((value, column) => rawCell(value, index + 1, column)).join("")}</row>`,
    )
    .join("");
}

function rawCell(value: string | number | null, line: number, column: number): string {
  const r = `${String.fromCharCode(65 + column)}${line}`;
  if (value === null) return "";
  return typeof value === "number"
    ? `<c r="${r}"><v>${value}</v></c>`
    : `<c r="${r}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
