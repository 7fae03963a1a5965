import fc from "fast-check";
import { expect, test } from "vitest";
import { readSubmission } from "./read";
import { cellsOf, problemsOf, registers, understoodOf } from "./reading-fixture";

const municipality = fc.constantFrom(
  "0101",
  "101",
  "København",
  "Århus",
  "aarhus",
  "0147",
  "Våler",
  "Sande",
  "Them",
  "?",
);
const area = fc.constantFrom("pas", "Pas", " pas", "passport", "flytning", "adresse", "dagtilbud", "", "skat");
const channel = fc.constantFrom("brev", "letter", "mobile", "ONLINE", "selvbetjening", "telefon", "fax", "post", "bil");
const month = fc.constantFrom(
  "2012-03",
  "2012-04",
  "marts 2012",
  "2013-01",
  "2012M03",
  "2014-10",
  "2014-09",
  "aug-12",
  "x",
);
const count = fc.oneof(
  fc.nat(2000).map(String),
  fc.constantFrom("", "0", "00", "..", "1.234", "1 234", "12,5", "-", "999999999", "1000000000", "1000000001", "x"),
);
const note = fc.constantFrom(
  "",
  "note",
  '5" skærm',
  "se 010180-1234",
  "123456 7890",
  "3102801007",
  "æøå",
  "12345678901",
);
const quoted = fc.constantFrom(
  (cell: string) => cell,
  (cell: string) => cell,
  (cell: string) => `"${cell.replaceAll('"', '""')}"`,
);
const extra = fc.constantFrom("", "", "", ";", ";;", ";x");
const lineEnd = fc.constantFrom("\n", "\n", "\r\n", "\r", "\n\n", "\n;;;;;\n");

const row = fc
  .tuple(fc.tuple(municipality, area, channel, month, count, note), fc.array(quoted, { minLength: 6, maxLength: 6 }))
  .map(([cells, quotes]) => cells.map((cell, index) => quotes[index]?.(cell) ?? cell).join(";"));
const brokenRow = fc.constantFrom(
  "0101;pas",
  "0101",
  ";",
  '0101;"pas;brev',
  "0101;pas;brev;2012-03;1;;;;9",
  '"0101"x;pas;brev;2012-03;1',
);
const file = fc
  .array(fc.tuple(fc.oneof({ weight: 30, arbitrary: row }, { weight: 1, arbitrary: brokenRow }), extra, lineEnd), {
    maxLength: 60,
  })
  .map((rows) => `kommune;område;kanal;måned;antal;note\n${rows.flat().join("")}`);

test("the fast path reads any file as the careful one does", () => {
  fc.assert(
    fc.property(file, fc.boolean(), (text, cut) => {
      const bytes = Buffer.from(cut ? text.trimEnd() : text);
      const fast = readSubmission(bytes, registers, { today: "2014-10-05" });
      const careful = readSubmission(bytes, registers, { today: "2014-10-05", carefully: true });
      expect(fast).toEqual(careful);
    }),
    { numRuns: 100 },
  );
});

/** Ordinary rows only, so that every one of them is read by the fast path. */
const plainCells = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom("0101", "0147", "0751"),
    month: fc.constantFrom("2012-03", "2012-04", "2013-01"),
    area: fc.constantFrom("not_stated", "moving", "passport"),
    channel: fc.constantFrom("self_service", "email", "phone", "letter"),
    count: fc.nat(1_000_000_000),
  }),
  { selector: ({ code, month, area, channel }) => [code, month, area, channel].join(), maxLength: 80 },
);

test("what was written is what is read", () => {
  fc.assert(
    fc.property(plainCells, fc.constantFrom(",", ";", "\t"), (cells, delimiter) => {
      const rows = cells.map(({ code, month, area, channel, count }) => [count, channel, code, month, area]);
      const header = ["count", "channel", "municipality", "month", "area"];
      const text = [header, ...rows].map((row) => row.join(delimiter)).join("\n");
      const reading = readSubmission(Buffer.from(text), registers, { today: "2014-10-05" });
      if (cells.length === 0) return;
      const said = cells.map(({ code, month, area, channel, count }) => `${code} ${month} ${area} ${channel} ${count}`);
      expect(problemsOf(reading)).toEqual([]);
      expect(understoodOf(reading)).toEqual([]);
      expect(cellsOf(reading).toSorted()).toEqual(said.toSorted());
    }),
  );
});
