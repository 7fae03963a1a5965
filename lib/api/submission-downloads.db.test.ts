import { beforeAll, beforeEach, expect, test } from "vitest";
import { serveDatabase } from "@/db/client";
import type { TestDatabase } from "@/db/testing";
import { testWorld } from "@/lib/reports/test-world";
import { call } from "./route-fixture";

const HEADER = "municipality,area,channel,month,count\n";

let world: TestDatabase;
beforeAll(async () => {
  world = await testWorld();
});
beforeEach(() => serveDatabase(world));

async function sent(body: string, query = ""): Promise<number> {
  const headers = { "content-type": "text/csv" };
  const response = await call("POST", `/api/v1/submissions?country=tt&fileName=birk.csv${query}`, { body, headers });
  const { id } = (await response.json()) as { id: number };
  return id;
}

async function file(path: string) {
  const response = await call("GET", `/api/v1/submissions/${path}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf"); // what tells Excel that it is UTF-8
  return { name: response.headers.get("content-disposition"), lines: bytes.subarray(3).toString().split("\r\n") };
}

test("a file with problems comes back with them in the last column, in the language that is asked for", async () => {
  const id = await sent(
    `${HEADER}0002,moving,fax,2014-01,12\n0002,moving,phone,2014-01,"12,5"\n0002,moving,phone,2014-02,1\n`,
  );
  const danish = await file(`${id}/problems?country=tt&locale=da`);
  expect(danish.name).toContain('filename="birk-fejl.csv"');
  expect(danish.lines[0]).toBe("municipality,area,channel,month,count,Fejl");
  expect(danish.lines[1]).toMatch(/^0002,moving,fax,2014-01,12,Kanalen findes ikke\./);
  expect(danish.lines[2]).toMatch(/^0002,moving,phone,2014-01,"12,5",Antal skal være et helt tal\./);
  const english = await file(`${id}/problems?country=tt`);
  expect(english.lines[1]).toMatch(/^0002,moving,fax,2014-01,12,/);
  expect(english.lines[0]).toContain(",Errors");
});

test("the difference of a draft is every cell, new ones too, with what is withdrawn left empty", async () => {
  const id = await sent(
    `${HEADER}0001,moving,phone,2013-06,51\n0001,care,phone,2013-06,..\n0001,care,email,2013-06,3\n`,
  );
  const { lines } = await file(`${id}/difference.csv?country=tt&locale=da`);
  expect(lines).toEqual([
    "kommunekode;kommune;måned;opgaveområde;kanal;før;efter;forskel",
    "0001;Ask;2013-06;Flytning;phone;50;51;1",
    "0001;Ask;2013-06;Pleje;email;;3;",
    "0001;Ask;2013-06;Pleje;phone;10;;",
    "",
  ]);
});

test("an answer about what a draft leaves out is part of its difference", async () => {
  const id = await sent(`${HEADER}0001,moving,self_service,2013-12,41\n0002,moving,self_service,2014-01,12\n`);
  const silent = await file(`${id}/difference.csv?country=tt&locale=en&missing=email,phone`);
  expect(silent.lines.slice(1, -1)).toEqual(
    [
      "0001,Ask,2013-12,Change of address,self_service,40,41,1",
      "0002,Birk,2014-01,Change of address,self_service,,12,",
    ].map((line) => line.replace("Change of address", "Flytning")),
  );
  const answered = await file(`${id}/difference.csv?country=tt&locale=en&zero=email`);
  expect(answered.lines).toContain("0002,Birk,2014-01,Flytning,email,,0,");
});

test("the difference of a committed submission is what it wrote, whatever came later", async () => {
  const id = await sent(`${HEADER}0001,moving,phone,2013-05,52\n`, "&commit=true&reason=Test");
  await sent(`${HEADER}0001,moving,phone,2013-05,53\n`, "&commit=true&reason=Test");
  const { lines } = await file(`${id}/difference.csv?country=tt&locale=da`);
  expect(lines.slice(1)).toEqual(["0001;Ask;2013-05;Flytning;phone;50;52;2", ""]);
});
