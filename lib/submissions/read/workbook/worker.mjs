/**
 * Runs as a thread of its own: gets the unpacked XML of a workbook, answers with the texts of its cells.
 *
 * read-excel-file reads strings, numbers and dates. What it does not tell is taken from the XML: error values, formulas
 * that were saved without a value, merged cells, hidden sheets, and how far a sheet reaches before it is laid out.
 */
import { parentPort, workerData } from "node:worker_threads";
import readXlsxFile from "read-excel-file/universal";

const CELL = /<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;
const ROW = /<(?:\w+:)?row\s[^>]*?\br="(\d+)"/g;
const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</;
const FORMULA = /<(?:\w+:)?f[\s>/]/;
const LAST_ROW = 1_048_576;
const COLUMNS = 20_000;
const PERSONAL_FORMAT = /^0{6}(?:\\?[- ]|"[- ]")0{4}$/;

const { parts, limits } = workerData;

class Refused extends Error {
  constructor(code, details) {
    super(code);
    this.complaint = { code, ...(details && { details }) };
  }
}

try {
  parentPort.postMessage(await read(texts(parts)));
} catch (error) {
  parentPort.postMessage(error instanceof Refused ? error.complaint : { code: "broken-workbook" });
}

function texts(named) {
  return new Map(named.map(([name, bytes]) => [name, text(bytes)]));
}

/** XML that declares a document type can declare entities; Excel writes none, and UTF-8 always. */
function text(bytes) {
  const xml = new TextDecoder().decode(bytes);
  if (xml.includes("<!DOCTYPE") || xml.includes("<!ENTITY") || xml.includes("\0")) throw new Refused("unsafe-workbook");
  return xml;
}

async function read(files) {
  const named = sheetsOf(files);
  if (named.length > limits.sheets) throw tooLarge();
  const personal = personalStyles(files.get("xl/styles.xml") ?? "");
  const left = { cells: limits.cells };
  const scanned = named.map(({ path }) => scan(files.get(path) ?? "", personal, left));
  const read = await readXlsxFile(stored(parts)).catch(() => {
    throw new Refused("broken-workbook");
  });
  const sheets = named.map(({ name, hidden }, index) => grid(name, hidden, read[index]?.data ?? [], scanned[index]));
  return { sheets, remarks: remarks(files) };
}

/** Names and files of the sheets, in the order of the workbook. */
function sheetsOf(files) {
  const targets = new Map(
    tags(files.get("xl/_rels/workbook.xml.rels") ?? "", "Relationship").map(({ Id, Target = "" }) => [
      Id,
      Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
  return tags(files.get("xl/workbook.xml") ?? "", "sheet").flatMap(({ name, state, id }) =>
    name ? [{ name, hidden: state === "hidden" || state === "veryHidden", path: targets.get(id) ?? "" }] : [],
  );
}

/** The attributes of every tag of a name, without the prefixes of namespaces. */
function tags(xml, tag) {
  const found = [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}(\\s[^>]*)>`, "g"))];
  return found.map(([, attributes]) => attributesOf(attributes));
}

function attributesOf(text) {
  return Object.fromEntries(
    [...text.matchAll(/(?:\w+:)?(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value)]),
  );
}

/** How far the cells reach that hold something, and what the reader of cells would leave out. */
function scan(xml, personal, left) {
  for (const [, row] of xml.matchAll(ROW)) if (Number(row) > LAST_ROW) throw new Refused("broken-workbook");
  const sheet = { rows: 0, columns: 0, instead: new Map(), merges: mergesOf(xml) };
  for (const [, attributes, inner] of xml.matchAll(CELL)) {
    if (!inner) continue;
    const value = VALUE.exec(inner)?.[1];
    const isFormula = FORMULA.test(inner);
    if (value === undefined && !isFormula && !inner.includes("<")) continue;
    if (left.cells-- === 0) throw tooLarge();
    const { r = "", t, s } = attributesOf(attributes);
    const [, letters = "A", line = "1"] = /^([A-Z]{1,3})(\d{1,7})$/.exec(r) ?? [];
    const [row, column] = [Number(line), columnOf(letters)];
    sheet.rows = Math.max(sheet.rows, row);
    sheet.columns = Math.max(sheet.columns, column + 1);
    if (sheet.rows > limits.rows || sheet.columns > limits.columns) throw tooLarge(r);
    if (sheet.rows * sheet.columns > limits.area) throw tooLarge(r);
    const instead = insteadOf({ t, s, value, isFormula, personal });
    if (instead !== null) sheet.instead.set((row - 1) * COLUMNS + column, instead);
  }
  return sheet;
}

function insteadOf({ t, s, value, isFormula, personal }) {
  if (t === "e") return plain(value ?? "#");
  if (isFormula && value === undefined) return "=";
  if (s !== undefined && personal.has(Number(s)) && /^\d{8,10}$/.test(value ?? "")) {
    return value.padStart(10, "0").replace(/^(\d{6})/, "$1-");
  }
  return null;
}

/** The styles that show a number as a person's number. */
function personalStyles(xml) {
  const formats = new Set(
    tags(xml, "numFmt").flatMap(({ numFmtId, formatCode = "" }) =>
      PERSONAL_FORMAT.test(formatCode.split(";")[0]) ? [numFmtId] : [],
    ),
  );
  const [, styles = ""] = /<(?:\w+:)?cellXfs[^>]*>(.*?)<\/(?:\w+:)?cellXfs>/s.exec(xml) ?? [];
  const found = tags(styles, "xf").map(({ numFmtId }, index) => (formats.has(numFmtId) ? index : -1));
  return new Set(found.filter((index) => index !== -1));
}

function mergesOf(xml) {
  const merges = [...xml.matchAll(MERGE)].map(([, left, top, right, bottom]) => ({
    top: Number(top) - 1,
    left: columnOf(left),
    bottom: Number(bottom) - 1,
    right: columnOf(right),
  }));
  if (merges.length > limits.merges) throw tooLarge();
  return merges;
}

function grid(name, hidden, data, { instead, merges }) {
  const decimals = new Set();
  const rows = data.map((cells, row) =>
    cells.map((value, column) => {
      if (typeof value === "number" && !Number.isInteger(shown(value))) decimals.add(row * COLUMNS + column);
      return textOf(value);
    }),
  );
  for (const [key, text] of instead) {
    const row = Math.floor(key / COLUMNS);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row];
    while (cells.length <= key % COLUMNS) cells.push("");
    cells[key % COLUMNS] = text;
  }
  return { sheet: name, hidden, rows, firstLine: 1, merges, decimals };
}

/** Numbers as Excel shows them: 15 digits, and a comma for what is not whole. Dates by their day. */
function textOf(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(shown(value)).replace(".", ",");
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value);
}

function shown(number) {
  return Number(number.toPrecision(15));
}

/** What is written beside the cells may name a person, too. */
function remarks(files) {
  const beside = [...files].filter(([name]) => /^xl\/(comments|threadedComments|drawings)/i.test(name));
  return beside.map(([, xml]) => plain(xml.replace(/<[^>]*>/g, " ")));
}

function columnOf(letters) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(text) {
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    return code === null ? (named[name] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

function tooLarge(cell) {
  return new Refused("workbook-too-large", { cells: limits.cells, ...(cell && { cell }) });
}

/** The parts as a zip that packs nothing: what is handed on is what was checked, and nothing else. */
function stored(named) {
  const encoder = new TextEncoder();
  const files = named.map(([name, bytes]) => ({ name: encoder.encode(name), bytes }));
  const directory = files.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const held = files.reduce((sum, { name, bytes }) => sum + 30 + name.length + bytes.length, 0);
  const zip = new Uint8Array(held + directory + 22);
  const view = new DataView(zip.buffer);
  let [at, entry] = [0, held];
  for (const { name, bytes } of files) {
    view.setUint32(at, 0x04034b50, true);
    sizes(view, at + 18, bytes.length, name.length);
    zip.set(name, at + 30);
    zip.set(bytes, at + 30 + name.length);
    view.setUint32(entry, 0x02014b50, true);
    sizes(view, entry + 20, bytes.length, name.length);
    view.setUint32(entry + 42, at, true);
    zip.set(name, entry + 46);
    at += 30 + name.length + bytes.length;
    entry += 46 + name.length;
  }
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, files.length, true);
  view.setUint16(entry + 10, files.length, true);
  view.setUint32(entry + 12, directory, true);
  view.setUint32(entry + 16, held, true);
  return zip.buffer;
}

function sizes(view, at, bytes, name) {
  view.setUint32(at, bytes, true);
  view.setUint32(at + 4, bytes, true);
  view.setUint16(at + 8, name, true);
}
