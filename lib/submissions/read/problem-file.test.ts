import { expect, test } from "vitest";
import { problemFile } from "./problem-file";
import { workbook } from "./workbook/build-workbook";
import { readWorkbook } from "./workbook/read-workbook";

const semicolon = { delimiter: ";" } as const;
const column = (...problems: { sheet?: string; line: number | null; column: string | null; text: string }[]) => ({
  title: "Fejl",
  problems,
});

async function text(bytes: string | Buffer, problems: ReturnType<typeof column>) {
  const file = await problemFile(Buffer.from(bytes), semicolon, problems);
  return { kind: file?.kind, lines: file?.bytes.toString().split("\r\n") };
}

test("a text file comes back line by line with its problems, and what stood in it", async () => {
  const file = 'kommune;kanal;antal\n0101;"Tlf.; mobil";12,5\n\n0101;Telefon;-5';
  const problems = column(
    { line: 2, column: "C", text: "Antal skal være et helt tal." },
    { line: 2, column: "B", text: "Kanalen findes ikke." },
    { line: 4, column: "C", text: "Antal kan ikke være negativt." },
  );
  expect(await text(file, problems)).toEqual({
    kind: "csv",
    lines: [
      "\ufeffkommune;kanal;antal;Fejl",
      '0101;"Tlf.; mobil";12,5;Antal skal være et helt tal. Kanalen findes ikke.',
      ";;;",
      "0101;Telefon;-5;Antal kan ikke være negativt.",
      "",
    ],
  });
});

test("rows of different lengths are filled up, so that the problems stand under each other", async () => {
  const { lines } = await text("a;b\n1;2;3\n4", column({ line: 3, column: null, text: "Linjen har 1 felt." }));
  expect(lines?.slice(0, 3)).toEqual(["\ufeffa;b;;Fejl", "1;2;3;", "4;;;Linjen har 1 felt."]);
});

test("what concerns the file as a whole stands in its header", async () => {
  const { lines } = await text(
    "\nkommune;antal\n0101;1",
    column({ line: null, column: null, text: "Der mangler en kolonne." }),
  );
  expect(lines?.slice(0, 3)).toEqual(["\ufeff;;", "kommune;antal;Fejl Der mangler en kolonne.", "0101;1;"]);
});

test("what begins like a formula is made harmless, in the file and in what is said of it", async () => {
  const { lines } = await text("kanal;antal\n=1+1;@x", column({ line: 2, column: "A", text: "=1+1" }));
  expect(lines?.[1]).toBe("'=1+1;'@x;'=1+1");
});

test("a Windows-1252 file comes back in UTF-8", async () => {
  const { lines } = await text(Buffer.from("område;antal\nÅben;x", "latin1"), column());
  expect(lines?.slice(0, 2)).toEqual(["\ufeffområde;antal;Fejl", "Åben;x;"]);
});

test("a file whose quotes are never closed has no lines to give back", async () => {
  expect(await problemFile(Buffer.from('a;b\n"1;2\n3;4'), semicolon, column())).toBeNull();
});

test("a workbook comes back as one, sheet by sheet, whole numbers as numbers and codes as texts", async () => {
  const bytes = await workbook(
    {
      name: "Aarhus",
      rows: [
        ["kommune", "kanal", "antal"],
        ["0751", "Tlf.", 12],
      ],
    },
    {
      name: "Odense",
      rows: [
        ["kommune", "kanal", "antal"],
        ["0461", "=1+1", 7],
      ],
    },
  );
  const file = await problemFile(
    bytes,
    { delimiter: null },
    column(
      { sheet: "Aarhus", line: 2, column: "B", text: "Kanalen findes ikke." },
      { sheet: "Odense", line: 2, column: "B", text: "Kanalen findes heller ikke." },
    ),
  );
  expect(file?.kind).toBe("xlsx");
  const again = await readWorkbook(file?.bytes ?? Buffer.alloc(0));
  if ("code" in again) throw new Error(again.code);
  expect(again.sheets.map(({ sheet, rows }) => [sheet, rows])).toEqual([
    [
      "Aarhus",
      [
        ["kommune", "kanal", "antal", "Fejl"],
        ["0751", "Tlf.", "12", "Kanalen findes ikke."],
      ],
    ],
    [
      "Odense",
      [
        ["kommune", "kanal", "antal", "Fejl"],
        ["0461", "'=1+1", "7", "Kanalen findes heller ikke."],
      ],
    ],
  ]);
});
