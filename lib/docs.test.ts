import { readdirSync, readFileSync } from "node:fs";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { CasingCache } from "drizzle-orm/casing";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { variables } from "./config";

const documented = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

async function tables(): Promise<PgTable[]> {
  const files = readdirSync(new URL("../db/schema", import.meta.url)).filter((file) => file.endsWith(".ts"));
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ new URL(`../db/schema/${file}`, import.meta.url).href)),
  );
  return modules.flatMap((module) => Object.values(module)).filter((value) => is(value, PgTable));
}

test("docs/data.md names every table and every column", async () => {
  const [, tablesPart = ""] = documented("docs/data.md").split("\n## Tables\n");
  const rows = tablesPart.split("\n");
  const casing = new CasingCache("snake_case");
  const all = await tables();
  expect(all.length).toBeGreaterThan(15);
  const undocumented = all.flatMap((table) => {
    const row = rows.find((line) => line.startsWith(`| \`${getTableName(table)}\``)) ?? "";
    const names = Object.values(getTableColumns(table)).map((column) => casing.getColumnCasing(column));
    return names.filter((name) => !row.includes(`\`${name}\``)).map((name) => `${getTableName(table)}.${name}`);
  });
  expect(undocumented).toEqual([]);
});

test("README names every command and every setting", () => {
  const readme = documented("README.md");
  const { scripts } = JSON.parse(documented("package.json"));
  const commands = Object.keys(scripts).map((name) =>
    ["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}`,
  );
  const names = [...commands, ...variables.map(({ name }) => name)];
  expect(names.filter((name) => !readme.includes(`\`${name}`))).toEqual([]);
});
