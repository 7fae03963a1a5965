import { expect, test } from "vitest";
import { KEPT_PROBLEMS, Problems } from "./problem";
import type { Problem } from "./reading";

function problem(line: number, code: Problem["code"] = "count-dash", value = "-"): Problem {
  return { line, column: "E", header: "antal", value, code };
}

test("the first problems are kept, all are counted, and nobody is asked about the rest", () => {
  const problems = new Problems();
  let asked = 0;
  for (let line = 2; line < 1002; line++) {
    problems.add(() => {
      asked++;
      return problem(line);
    });
  }
  expect(problems.count).toBe(1000);
  expect(problems.kept).toHaveLength(KEPT_PROBLEMS);
  expect(asked).toBe(KEPT_PROBLEMS);
});

test("a person's number is told however late it comes", () => {
  const problems = new Problems();
  for (let line = 2; line < 1002; line++) problems.add(() => problem(line));
  problems.addPersonal(() => problem(1002, "cpr"));
  expect(problems.kept).toHaveLength(KEPT_PROBLEMS);
  expect(problems.kept.at(-1)).toMatchObject({ line: 1002, code: "cpr" });
  expect(problems.count).toBe(1001);
});

test("a long value is cut", () => {
  const problems = new Problems();
  problems.add(() => problem(2, "count-not-a-number", "x".repeat(5000)));
  expect(problems.kept[0]?.value).toBe(`${"x".repeat(80)}…`);
});
