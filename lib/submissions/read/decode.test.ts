import { expect, test } from "vitest";
import { decode, MAX_BYTES } from "./decode";

function textOf(bytes: Buffer): [string, string] | string {
  const decoded = decode(bytes);
  return "code" in decoded ? decoded.code : [decoded.encoding, decoded.text.toString()];
}

test.each([
  ["UTF-8", Buffer.from("måned"), "utf-8"],
  ["UTF-8 with a byte order mark", Buffer.from("\ufeffmåned"), "utf-8"],
  ["Windows-1252", Buffer.from([0x6d, 0xe5, 0x6e, 0x65, 0x64]), "windows-1252"],
  ["UTF-16, little end first", Buffer.from("\ufeffmåned", "utf16le"), "utf-16"],
  ["UTF-16, big end first", Buffer.from("\ufeffmåned", "utf16le").swap16(), "utf-16"],
])("%s is read as it was written", (_, bytes, encoding) => {
  expect(textOf(bytes)).toEqual([encoding, "måned"]);
});

test("Windows-1252 has its own signs where Latin-1 has none", () => {
  expect(textOf(Buffer.from([0x80, 0x20, 0x92, 0x96, 0xf8]))).toEqual(["windows-1252", "€ ’–ø"]);
});

test.each([
  ["nothing", Buffer.alloc(0), "empty-file"],
  ["a byte order mark alone", Buffer.from("\ufeff\n"), "empty-file"],
  ["text with a zero byte", Buffer.from("kommune\0"), "binary"],
  ["a gzip", Buffer.from([0x1f, 0x8b, 8, 0]), "zip"],
  ["a web page called .xls", Buffer.from("\ufeff\n<table><tr>"), "html"],
  ["a file beyond the limit", Buffer.alloc(MAX_BYTES + 1), "too-large"],
])("%s is refused", (_, bytes, code) => {
  expect(textOf(bytes)).toBe(code);
});

test("what must be recoded may not be as large as what need not", () => {
  const bytes = Buffer.alloc(50_000_001, 0xe5);
  expect(decode(bytes)).toEqual({ code: "too-large", hint: "too-large-recoded", details: { megabytes: 50 } });
});
