import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const files = ["app", "bin", "db", "e2e", "lib"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);
const code = files.filter((file) => !/\.test\.tsx?$|testing|fixture/.test(file) && !file.endsWith(".d.ts"));

type Import = { from: string; to: string; typeOnly: boolean };

const IMPORT = /^(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|import\("([^"]+)"\)/gm;

/** What a file imports: our own files by their path from the root, packages by their name. */
function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(IMPORT)].map(([, type, named, bare, lazy]) => {
    const name = named ?? bare ?? lazy ?? "";
    const path = name.startsWith(".") ? join(dirname(file), name) : name.replace(/^@\//, "");
    const isOurs = name.startsWith(".") || name.startsWith("@/");
    return {
      from: file,
      to: isOurs ? normalize(path).replaceAll("\\", "/") : `package:${name}`,
      typeOnly: type !== undefined,
    };
  });
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** The imports of these files that none of the patterns allows, as "from → to". */
function strays(
  from: RegExp,
  allowed: RegExp[],
  among: (file: string) => boolean = () => true,
  types = false,
): string[] {
  return code
    .filter((file) => from.test(file) && among(file))
    .flatMap(importsOf)
    .filter(({ to, typeOnly }) => !(types && typeOnly) && !allowed.some((pattern) => pattern.test(to)))
    .map(({ from: file, to }) => `${file} → ${to}`);
}

const PACKAGE = /^package:/;
const isClient = (file: string) => /^["']use client["']/m.test(textOf(file).slice(0, 200));

test("there is code to judge", () => {
  expect(code.length).toBeGreaterThan(50);
  expect(code.flatMap(importsOf).length).toBeGreaterThan(100);
});

test("lib/domain imports itself only", () => {
  expect(strays(/^lib\/domain\//, [/^lib\/domain\//])).toEqual([]);
});

test("db imports lib/domain and no other part of lib, and nothing of app", () => {
  expect(strays(/^db\//, [/^db\//, /^lib\/domain\//, PACKAGE])).toEqual([]);
});

test("lib imports nothing of app", () => {
  expect(strays(/^lib\//, [/^lib\//, /^db\//, /^package\.json$/, PACKAGE])).toEqual([]);
});

test("reports and submissions do not import each other's neighbours: no pages, no API, no translations", () => {
  expect(strays(/^lib\/(reports|submissions|access)\//, [/^lib\/(?!api\/|i18n\/)/, /^db\//, PACKAGE])).toEqual([]);
});

test("what runs in the browser takes values and types, never a query or a report's code", () => {
  const allowed = [/^lib\/(domain|i18n|format|api|errors)\b/, /^app\//, PACKAGE];
  expect(strays(/^(app|lib)\//, allowed, isClient, true)).toEqual([]);
});

test("pages take the database from db/client only", () => {
  expect(strays(/^app\//, [/^db\/client$/, /^lib\//, /^app\//, PACKAGE], () => true, true)).toEqual([]);
});

test("folders of app do not import each other: what two share is in a folder that begins with _", () => {
  const screenOf = (path: string) => /^app\/(?!_)(.*)\/[^/]+$/.exec(path)?.[1];
  const crossing = code.flatMap(importsOf).filter(({ from, to }) => {
    const [here, there] = [screenOf(from), screenOf(to)];
    return (
      here !== undefined &&
      there !== undefined &&
      !`${here}/`.startsWith(`${there}/`) &&
      !`${there}/`.startsWith(`${here}/`)
    );
  });
  expect(crossing.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test("browser tests know the product from outside only", () => {
  expect(strays(/^e2e\//, [/^e2e\//, PACKAGE])).toEqual([]);
});

test("only lib/config.ts reads the environment", () => {
  const readers = code.filter((file) => /process\.env/.test(textOf(file)) && !file.startsWith("e2e/"));
  expect(readers).toEqual(["lib/config.ts"]);
});

test("every file has a subject: no barrels, no utils", () => {
  expect(files.filter((file) => /(^|\/)(index|utils?|helpers?|misc|common|types)(\.tsx?|\/)/.test(file))).toEqual([]);
});

test("no style attribute in a page: the policy for styles would leave it out", () => {
  expect(files.filter((file) => file.endsWith(".tsx") && /\sstyle=/.test(textOf(file)))).toEqual([]);
});
