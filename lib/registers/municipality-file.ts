import { AppError } from "@/lib/errors";
import { readTable } from "./table";

/** One municipality as a file gives it. What the file has no column for, or leaves blank, is undefined and stays as it stands. */
export type MunicipalityRow = {
  line: number;
  code: string;
  name?: string | undefined;
  region?: string | undefined;
  kind?: string | undefined;
  /** Inhabitants, with the 1 January that they are of where the file says it. */
  populations: { inhabitants: number; year?: number | undefined }[];
  validFrom?: string | undefined;
  validTo?: string | undefined;
  /** The codes of the municipalities that it became part of; several where it was divided. */
  successors: string[];
  /** The addresses that it is reminded at. */
  contacts: string[];
};

export type MunicipalityFile = { rows: MunicipalityRow[]; ignored: string[] };

const HEADERS = {
  code: ["code", "municipality", "municipality code", "kode", "kommunekode", "kommunenummer", "kommunenr", "kommunkod"],
  name: ["name", "navn", "kommunenavn", "municipality name", "namn", "kommunnamn"],
  region: ["region", "county", "fylke", "fylkesnavn", "län", "state"],
  kind: ["kind", "group", "type", "art"],
  population: ["population", "inhabitants", "indbyggere", "innbyggere", "folketal", "folkemengde", "folkmängd"],
  year: ["year", "år"],
  validFrom: ["valid_from", "valid from", "validfrom", "gyldig fra", "gyldig_fra", "giltig från"],
  validTo: ["valid_to", "valid to", "validto", "gyldig til", "gyldig_til", "giltig till"],
  contact: ["contact", "contacts", "e-mail", "email", "mail", "kontakt", "e-post", "epost"],
  successor: ["successor", "successors", "efterfølger", "etterfølger", "efterträdare", "ny kode"],
};

const CODE = { shape: /^[0-9A-Za-z-]{1,12}$/, expected: "1 to 12 letters, digits or hyphens" };
const WHOLE = { shape: /^\d{1,9}$/, expected: "a whole number" };
const YEAR = { shape: /^(19|20)\d\d$/, expected: "a year" };
const ADDRESS = { shape: /^[^\s@,;:<>"()]+@[^\s@,;:<>"()]+\.[a-zæøåäö]{2,}$/, expected: "an e-mail address" };
const DAY = { shape: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, expected: "a day as 2020-01-01" };
type Rule = { shape: RegExp; expected: string };

/** `pop_2012`, `population_20161231`: inhabitants on 1 January of a year, which 31 December is the eve of. */
const DATED =
  /^(?:pop|population|inhabitants|indbyggere|innbyggere|folketal|folkemengde|folkmängd)[_ ](\d{4})(0101|1231)?$/;

/** Reads a file of municipalities. `codeHeaders` are further names of the column with the code, normalised. */
export function readMunicipalities(bytes: Buffer, codeHeaders: readonly string[] = []): MunicipalityFile {
  const headers = { ...HEADERS, code: [...HEADERS.code, ...codeHeaders] };
  const { rows, ignored } = readTable(bytes, headers, (header) => (DATED.test(header) ? header : null));
  if (rows.length === 0) throw new AppError("invalid", "The file has no municipalities: a header and no rows.");
  return { rows: rows.map(({ line, values }) => municipalityRow(line, values)), ignored };
}

function municipalityRow(line: number, values: Record<string, string>): MunicipalityRow {
  const checked = (column: string, value: string | undefined, { shape, expected }: Rule) => {
    if (value && !shape.test(value)) throw wrongCell({ line, column, value, message: `is not ${expected}` });
    return value || undefined;
  };
  const text = (column: keyof typeof HEADERS, rule: Rule) => checked(COLUMNS[column], values[column], rule);
  const number = (column: string, value: string | undefined, rule: Rule) => {
    const found = checked(column, value, rule);
    return found === undefined ? undefined : Number(found);
  };
  const code = text("code", CODE);
  if (!code) throw wrongCell({ line, column: "code", value: values.code ?? "", message: `is not ${CODE.expected}` });
  const [inhabitants, year] = [number("population", values.population, WHOLE), number("year", values.year, YEAR)];
  const dated = Object.entries(values).flatMap(([header, value]) => {
    const [, of, day] = DATED.exec(header) ?? [];
    const found = of === undefined ? undefined : number(header, value, WHOLE);
    return found === undefined ? [] : [{ inhabitants: found, year: Number(of) + (day === "1231" ? 1 : 0) }];
  });
  return {
    line,
    code,
    name: values.name || undefined,
    region: values.region || undefined,
    kind: values.kind || undefined,
    populations: [...(inhabitants === undefined ? [] : [{ inhabitants, year }]), ...dated],
    validFrom: text("validFrom", DAY),
    validTo: text("validTo", DAY),
    successors: (values.successor ?? "")
      .split(/[\s,;/+|]+/)
      .flatMap((successor) => checked("successor", successor, CODE) ?? []),
    contacts: (values.contact ?? "")
      .toLowerCase()
      .split(/[\s,;]+/)
      .flatMap((address) => checked("contact", address, ADDRESS) ?? []),
  };
}

/** How messages name a column, whatever it is called in the file. */
const COLUMNS: Record<keyof typeof HEADERS, string> = {
  ...{ code: "code", name: "name", region: "region", kind: "kind", population: "population", year: "year" },
  ...{ validFrom: "valid_from", validTo: "valid_to", successor: "successor", contact: "contact" },
};

type Cell = { line: number; column: string; value: string; message: string };

/** What is wrong with a cell, as everyone who wrote the file can find it. */
export function wrongCell({ line, column, value, message }: Cell): AppError {
  return new AppError("invalid", `Line ${line}, ${column}: "${value}" ${message}.`, { line, column, value });
}
