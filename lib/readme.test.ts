import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import product from "@/package.json";
import { variables } from "./config";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");

test("the README names every environment variable", () => {
  expect(variables.map(({ name }) => name).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test("the README names every command", () => {
  const commands = Object.keys(product.scripts).map((name) =>
    /^(start|test)$/.test(name) ? `npm ${name}` : `npm run ${name}`,
  );
  expect(commands.filter((command) => !readme.includes(command))).toEqual([]);
});
