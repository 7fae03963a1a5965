import { AppError } from "@/lib/errors";
import { readTable } from "./table";

/** One municipality as a file gives it. What the file has no column for is undefined and stays as it stands. */
export type MunicipalityRow = {
  line: number;
  code: string;
  name?: string | undefined;
  region?: string | undefined;
  kind?: string | undefined;
  population?: number | undefined;
  /** The 1 January that the population is of. */
  year?: number | undefined;
  validFrom?: string | undefined;
  validTo?: string | undefined;
  /** The code of the municipality that it became part of. */
  successor?: string | undefined;
};

export type MunicipalityFile = { rows: MunicipalityRow[]; ignored: string[] };

const HEADERS = {
  code: ["code", "municipality", "municipality code", "kode", "kommunekode", "kommunenummer", "kommunenr"],
  name: ["name", "navn", "kommunenavn", "municipality name"],
  region: ["region", "county", "fylke", "län", "state"],
  kind: ["kind", "group", "type", "art"],
  population: ["population", "inhabitants", "indbyggere", "innbyggere", "folketal", "folkemengde"],
  year: ["year", "år"],
  validFrom: ["valid_from", "valid from", "gyldig fra"],
  validTo: ["valid_to", "valid to", "gyldig til"],
  successor: ["successor", "efterfølger", "etterfølger"],
};

const CODE = { shape: /^[0-9A-Za-z-]{1,12}$/, expected: "1 to 12 letters, digits or hyphens" };
const WHOLE = { shape: /^\d{1,9}$/, expected: "a whole number" };
const YEAR = { shape: /^(19|20)\d\d$/, expected: "a year" };
const DAY = { shape: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, expected: "a day as 2020-01-01" };

/** Reads a file of municipalities. `codeHeaders` are further names of the column with the code, normalised. */
export function readMunicipalities(bytes: Buffer, codeHeaders: readonly string[] = []): MunicipalityFile {
  const { rows, ignored } = readTable(bytes, { ...HEADERS, code: [...HEADERS.code, ...codeHeaders] });
  if (rows.length === 0) throw new AppError("invalid", "The file has no municipalities: a header and no rows.");
  const read = rows.map(({ line, values }) => municipalityRow(line, values));
  refuseTwice(read);
  return { rows: read, ignored };
}

function municipalityRow(line: number, values: Record<string, string>): MunicipalityRow {
  const text = (column: string, { shape, expected }: { shape: RegExp; expected: string }) => {
    const value = values[column];
    if (value && !shape.test(value)) throw wrong(line, column, value, expected);
    return value || undefined;
  };
  const number = (column: string, rule: typeof WHOLE) => {
    const value = text(column, rule);
    return value === undefined ? undefined : Number(value);
  };
  const code = text("code", CODE);
  if (!code) throw wrong(line, "code", values.code ?? "", CODE.expected);
  return {
    line,
    code,
    name: values.name || undefined,
    region: values.region || undefined,
    kind: values.kind || undefined,
    population: number("population", WHOLE),
    year: number("year", YEAR),
    validFrom: text("validFrom", DAY),
    validTo: text("validTo", DAY),
    successor: text("successor", CODE),
  };
}

/** One row per municipality, or per municipality and year. */
function refuseTwice(rows: readonly MunicipalityRow[]): void {
  const lines = new Map<string, number>();
  for (const { line, code, year } of rows) {
    const key = `${code} ${year ?? ""}`;
    const earlier = lines.get(key);
    if (earlier)
      throw new AppError("invalid", `Line ${line}: ${code} stands already in line ${earlier}.`, { line, code });
    lines.set(key, line);
  }
}

function wrong(line: number, column: string, value: string, expected: string): AppError {
  return new AppError("invalid", `Line ${line}, ${column}: "${value}" is not ${expected}.`, { line, column, value });
}
