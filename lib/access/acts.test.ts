import { expect, test } from "vitest";
import { CATALOGUES } from "@/lib/i18n/catalogues";
import { LOCALES } from "@/lib/i18n/locales";
import { ACTS, DOORS } from "./routes";

test.each(LOCALES)("every act of the audit log has its words in %s, and no words are left over", (locale) => {
  expect(Object.keys(CATALOGUES[locale].audit.acts).sort()).toEqual([...ACTS].sort());
});

test("every act is some door's", () => {
  const used = new Set(Object.values(DOORS).map(({ act }) => act));
  expect(ACTS.filter((act) => !used.has(act))).toEqual([]);
});
