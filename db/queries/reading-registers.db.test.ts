import { beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { type ReadingRegisters, readingRegisters } from "./reading-registers";

let database: TestDatabase;
let denmark: ReadingRegisters;

beforeAll(async () => {
  database = await testDatabase();
  const registers = await readingRegisters(database.db, "dk");
  if (!registers) throw new Error("Denmark is not in the register.");
  denmark = registers;
});

test("Denmark's files are read against 98 municipalities, 34 areas and one for what is not stated", () => {
  expect(denmark.municipalities).toHaveLength(98);
  expect(denmark.municipalities[0]).toMatchObject({ code: "0101", name: "København" });
  expect(denmark.areas).toHaveLength(35);
  expect(denmark.areas.filter(({ notStated }) => notStated)).toHaveLength(1);
  expect(denmark.names.en).toBe("Denmark");
});

test("aliases are normalised, as labels are compared", () => {
  expect(denmark.aliases.length).toBeGreaterThan(0);
  for (const { label } of denmark.aliases) {
    expect(label).toBe(label.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim());
  }
});

test("a country that is not registered has none", async () => {
  expect(await readingRegisters(database.db, "xx")).toBeNull();
});
