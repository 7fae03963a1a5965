import { expect, test } from "vitest";
import { areas } from "@/db/seed/areas";
import { municipalities } from "@/db/seed/municipalities";
import { csvText, harmless } from "./csv";

test.each([
  "=1+1",
  "+A1",
  "-A1",
  "@SUM(A1)",
  "+45 12 34",
  "\t=1",
  "\r=1",
  "-1+cmd|' /C calc'!A0",
  '=HYPERLINK("http://x")',
])("%j is no formula any more", (text) => expect(harmless(text)).toBe(`'${text}`));

test.each(["12", "-5", "-1.234,5", "", "0101", "Flytning", "a=b", "..", "'=1"])("%j stays as it is", (text) =>
  expect(harmless(text)).toBe(text),
);

test("no code of the registers is touched, so that what is exported can be loaded again", () => {
  for (const { code } of [...areas, ...municipalities]) expect(harmless(code)).toBe(code);
});

test("a cell with a separator, a quote or a line end is quoted", () => {
  expect(csvText([["a;b", 'say "x"', "two\nlines", "=1"]], ";")).toBe('\ufeff"a;b";"say ""x""";"two\nlines";\'=1\r\n');
});
