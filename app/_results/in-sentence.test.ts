import { expect, test } from "vitest";
import { inSentence } from "./in-sentence";

test.each([
  ["Telefon", "telefon"],
  ["Hjemmehjælp", "hjemmehjælp"],
  ["E-mail", "e-mail"],
  ["Digital Post", "Digital Post"],
  ["NemID og digital hjælp", "NemID og digital hjælp"],
  ["EU-sygesikringskort", "EU-sygesikringskort"],
  ["Indskrivning i skole og SFO", "indskrivning i skole og SFO"],
  ["Andet (SMS, sociale medier)", "andet (SMS, sociale medier)"],
])("%s is %s in a sentence", (name, expected) => {
  expect(inSentence(name)).toBe(expected);
});
