import { existsSync, readFileSync } from "node:fs";

/** How many tests a vitest report counts. A step that failed without a failed test counts as one. */
export function vitestCounts(file, isFine) {
  const report = read(file);
  return withStep({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }, isFine);
}

/** The same of a playwright report; a test that passed at its second try passed. */
export function playwrightCounts(file, isFine) {
  const { expected = 0, flaky = 0, unexpected = 0 } = read(file)?.stats ?? {};
  return withStep({ passed: expected + flaky, failed: unexpected }, isFine);
}

function withStep(counts, isFine) {
  return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
