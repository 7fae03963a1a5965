import { expect, test } from "vitest";
import { attachment } from "./submission-file";

test.each([
  ["a second header", 'x.csv"\r\nset-cookie: a=b'],
  ["a page to be shown", 'x.html"; inline; x="'],
  ["a path", "../../etc/passwd"],
  ["another parameter", "x.csv; filename=evil.exe"],
  ["letters of everywhere", "Ærø – marts 💧.csv"],
])("a file called by %s is one name in one header", (_, name) => {
  const header = attachment(name);
  expect(() => new Headers({ "content-disposition": header })).not.toThrow();
  expect(header).toMatch(/^attachment; filename="[\w .-]*"; filename\*=UTF-8''[\w.!~%-]*$/);
  expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toBe(name);
});

test("half a letter, which no address can hold, is shown as a letter that is missing", () => {
  expect(attachment("a\ud800.csv")).toBe(`attachment; filename="a_.csv"; filename*=UTF-8''a%EF%BF%BD.csv`);
});
