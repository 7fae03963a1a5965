import { expect, test } from "vitest";
import { fileNameOf, formCsv } from "./form-file";

const names = (name: string) => ({ da: name, en: name, nb: name });
const moving = { code: "moving", names: { da: "Flytning", en: "Change of address", nb: "Flytting" } };
const twins = [
  { code: "school", names: names("Skole") },
  { code: "school_2", names: names("skole") },
];
const phone = { code: "phone", names: { da: "Telefon", en: "Phone", nb: "Telefon" } };
const labels = { areas: [moving, ...twins], channels: [phone] };
const HEADERS = ["kommune", "område", "kanal", "måned", "antal"];

test("a row per typed cell, in the reader's words; two dots withdraw", () => {
  const cells = [
    { area: moving, channel: phone, count: 0 },
    { area: twins[0] ?? moving, channel: phone, count: null },
  ];
  expect(formCsv("da", HEADERS, { municipality: "0791", month: "2014-09", cells, labels })).toBe(
    "\ufeffkommune;område;kanal;måned;antal\r\n0791;Flytning;Telefon;2014-09;0\r\n0791;school;Telefon;2014-09;..\r\n",
  );
});

test("a name that needs quotes is written as its code", () => {
  const odd = { code: "odd", names: names("A; B") };
  const sheet = { municipality: "0791", month: "2014-09", labels: { areas: [odd], channels: [phone] } };
  expect(formCsv("en", HEADERS, { ...sheet, cells: [{ area: odd, channel: phone, count: 5 }] })).toContain(
    "0791;odd;Phone;2014-09;5",
  );
});

test("a file's name has no marks of the file system", () => {
  expect(fileNameOf("Håndindtastning Bø/Hå 2014-09")).toBe("Håndindtastning Bø-Hå 2014-09.csv");
});
