import { expect, test } from "vitest";
import { exampleCsv, exampleRows } from "./example";

const label = (code: string, da: string) => ({ code, names: { da, en: code, nb: da } });
const rows = exampleRows("da", {
  municipality: "0791",
  areas: [label("moving", "Flytning"), label("daycare", "Dagtilbud"), label("passport", "Pas")],
  channels: [
    label("self_service", "Selvbetjening"),
    label("phone", "Telefon"),
    label("letter", "Brev"),
    label("x", "X"),
  ],
  month: "2014-08",
});

test("two areas and three channels, by name", () => {
  expect(rows).toHaveLength(6);
  expect(rows[3]).toEqual({
    municipality: "0791",
    area: "Dagtilbud",
    channel: "Selvbetjening",
    month: "2014-08",
    count: "0",
  });
});

test("a spreadsheet opens it with its columns apart", () => {
  const headers = { municipality: "kommune", area: "område", channel: "kanal", month: "måned", count: "antal" };
  expect(exampleCsv(headers, rows.slice(0, 1))).toBe(
    "\ufeffkommune;område;kanal;måned;antal\r\n0791;Flytning;Selvbetjening;2014-08;1204\r\n",
  );
});
