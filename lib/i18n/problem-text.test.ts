import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { FILE_PROBLEMS, LINE_PROBLEMS } from "@/lib/submissions/read/problem";
import type { Problem } from "@/lib/submissions/read/reading";
import da from "./messages/da.json";
import en from "./messages/en.json";
import nb from "./messages/nb.json";
import { problemText } from "./problem-text";

const danish = createTranslator({ locale: "da", messages: { problems: da.problems }, namespace: "problems" });
const english = createTranslator({ locale: "en", messages: { problems: en.problems }, namespace: "problems" });
const norwegian = createTranslator({ locale: "nb", messages: { problems: nb.problems }, namespace: "problems" });

function englishProblemText(said: Problem) {
  return problemText(said, english, "en");
}

function problem(code: Problem["code"], details: Problem["details"] = {}, hint: Problem["hint"] = code): Problem {
  return { line: 2, column: "E", header: "antal", value: "x", code, hint, details };
}

test("a decimal count is said in three languages", () => {
  const decimal = problem("count-decimal", { joined: "125", rounded: "13" });
  expect(problemText(decimal, danish, "da")).toEqual({
    message: "Antal skal være et helt tal.",
    hint: "Mener du 125 eller 13? Ret tallet i filen.",
  });
  expect(problemText(decimal, norwegian, "nb").hint).toBe("Mener du 125 eller 13? Rett tallet i filen.");
  expect(englishProblemText(decimal).hint).toBe("Do you mean 125 or 13? Correct the number in the file.");
});

test("months and columns are named in the reader's language", () => {
  const validity = { month: "2012-03", span: "from", from: "2013-01", to: "" };
  expect(problemText(problem("municipality-not-valid", validity), danish, "da")).toEqual({
    message: "Kommunen findes ikke i marts 2012.",
    hint: "Den findes fra januar 2013.",
  });
  const missing = { number: 2, missing: "month,count", expected: "municipality,channel,month,count", found: "a, b" };
  expect(englishProblemText(problem("columns-missing", missing))).toEqual({
    message: "2 columns are missing: month, count.",
    hint: "The first line must name the columns municipality, channel, month, count. We found: a, b",
  });
});

test("line numbers and codes are not grouped", () => {
  expect(englishProblemText(problem("duplicate", { first: 12345 })).message).toContain("line 12345");
  expect(englishProblemText(problem("municipality-ambiguous", { codes: "0901, 0902" })).hint).toContain("0901, 0902");
});

/** Whatever a message may ask for. */
const EVERYTHING = {
  ...{
    number: 1,
    missing: "month",
    expected: "month",
    found: "a",
    meaning: "month",
    first: 3,
    most: 200,
    megabytes: 200,
  },
  ...{ cells: 3, columns: 5, country: "dk", codes: "1", suggestions: "a", month: "2012-03", span: "both" },
  ...{ from: "2012-01", to: "2012-12", joined: "125", rounded: "13" },
};

test.each([...FILE_PROBLEMS, ...LINE_PROBLEMS])("%s has words and a hint in every language", (code) => {
  for (const text of [
    problemText(problem(code, EVERYTHING), danish, "da"),
    problemText(problem(code, EVERYTHING), norwegian, "nb"),
    englishProblemText(problem(code, EVERYTHING)),
  ]) {
    // A message that cannot be made comes back as its own key.
    expect(text.message).not.toContain("problems.");
    expect(text.hint).not.toContain("problems.");
    expect(text.hint).not.toBeNull();
  }
});
