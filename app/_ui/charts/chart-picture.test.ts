import { expect, test } from "vitest";
import { wrapped } from "./chart-picture";

const letters = (text: string) => text.length;

test("a text is broken between words, no line wider than the picture", () => {
  expect(wrapped("Andelen vokser fem point om året", 14, letters)).toEqual(["Andelen vokser", "fem point om", "året"]);
});

test("a word that is too wide stands alone", () => {
  expect(wrapped("en selvbetjeningsløsning nu", 10, letters)).toEqual(["en", "selvbetjeningsløsning", "nu"]);
});
