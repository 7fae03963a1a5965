import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "./fixtures";

const table = (page: Page) => page.locator("table.league");
const names = (page: Page) => table(page).locator("tbody tr:not(.pin) th a").allInnerTexts();

test("the director sees where the own municipality stands and how sure that is, and the API says the same", async ({
  page,
  request,
}) => {
  await page.goto("/dk/0791");
  await page
    .locator(".stamp")
    .getByRole("link", { name: /^Nr\. \d+ af \d+/ })
    .click();
  await expect(page).toHaveURL(/\/dk\/league\?own=0791/);
  const answer = await (await request.get("/api/v1/league?own=0791")).json();
  const { complete, own } = answer;
  const { rank, rankInterval: at } = own;
  const sentence = page.locator("p.say");
  await expect(sentence).toContainText(
    `${answer.summary.following} af ${complete} kommuner følger forløbet mod 50\u00a0%`,
  );
  await expect(sentence).toContainText(`Viborg er nr. ${rank}, men forskellen til nr. ${at.from}–${at.to}`);
  await expect(page.locator(".stamp")).toContainText(`${complete} af 98 kommuner`);
  const pinned = table(page).locator("tr.pin");
  await expect(pinned).toContainText("Viborg");
  await expect(pinned).toContainText("din kommune");
  await expect(table(page).locator("tr.own")).toHaveCount(2); // under the header, and in its place
});

test("every column sorts, by mouse and by key, and long stretches open in their place", async ({ page, request }) => {
  const { complete } = await (await request.get("/api/v1/league")).json();
  await page.goto("/dk/league");
  const share = page.getByRole("columnheader", { name: "andel i procent" });
  await expect(share).toHaveAttribute("aria-sort", "descending");
  await page.getByRole("button", { name: /^Vis nr\. 15–/ }).click();
  await expect(table(page).locator("tbody th")).toHaveCount(complete);
  const highest = await names(page);

  await share.getByRole("button").click();
  await expect(page).toHaveURL(/order=asc/);
  await expect(share).toHaveAttribute("aria-sort", "ascending");
  await expect(table(page).locator("tbody th a").first()).toHaveText(highest.at(-1) ?? "");

  const name = table(page).getByRole("columnheader", { name: "Kommune" });
  await name.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=name/);
  await expect(name).toHaveAttribute("aria-sort", "ascending");
  await expect(table(page).locator("tbody th a").first()).toHaveText("Albertslund"); // Aa is Å, the last letter
});

test("the filter is in the address, ranks within it, and the file has all of it", async ({ page }) => {
  await page.goto("/dk/league");
  await page.getByRole("button", { name: /^Udvalg/ }).click();
  await page.getByLabel("Region").selectOption("Region Nordjylland");
  await expect(page).toHaveURL(/region=Region\+Nordjylland/);
  await expect(page.locator(".stamp")).toContainText("Region Nordjylland");
  await page.keyboard.press("Escape");
  const shown = await names(page);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.length).toBeLessThan(12);

  const csv = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const text = await readFile(await (await csv).path(), "utf8");
  const lines = text.slice(1).trim().split("\r\n");
  expect(lines[0]).toContain("Nr.;Nr. i landet;Delt;Kode;Kommune;Andel, %");
  expect(lines.slice(1, shown.length + 1).map((line) => line.split(";")[4])).toEqual(shown);

  const xlsx = page.waitForEvent("download");
  await page.getByRole("link", { name: "Excel" }).click();
  const rows = await readSheet(await readFile(await (await xlsx).path()));
  expect(rows[1]?.[0]).toBe(1);
  expect(rows[1]?.[4]).toBe(shown[0]);
  expect(rows[1]?.[5]).toBeGreaterThan(0.2); // a number that a spreadsheet shows as percent
});

test("who has no rank is named with the reason and between which shares it lies", async ({ page, request }) => {
  const { unranked } = await (await request.get("/api/v1/league")).json();
  await page.goto("/dk/league");
  await page.getByRole("link", { name: `${unranked.length} kommuner er uden placering` }).click();
  const block = page.locator("#unranked");
  await expect(block.getByRole("row")).toHaveCount(1 + unranked.length);
  await expect(block.getByRole("row", { name: /Lemvig/ })).toContainText("Telefon mangler i august 2014");
  await expect(block.getByRole("row", { name: /Lemvig/ })).toContainText(/\d,\d og \d\d,\d/);
  await expect(block.getByRole("row", { name: /Ærø/ })).toContainText("Tæller ikke telefon");
});

test("an area's league leaves out who counts a channel in total only, with that reason", async ({ page, request }) => {
  await page.goto("/dk/league?area=change_of_address");
  const { unranked } = await (await request.get("/api/v1/league?area=change_of_address")).json();
  const [inTotal] = unranked.filter((row: { reason: string }) => row.reason === "not-by-area");
  await expect(page.locator("#unranked").getByRole("row", { name: new RegExp(inTotal.name) })).toContainText(
    "Tæller en kanal kun i alt",
  );
  await expect(page.locator("#league")).toContainText("ét opgaveområde");
});

test("on a phone rank, name, bar and percent stand, and the filter is in the sheet @phone", async ({ page }) => {
  await page.goto("/dk/league?own=0791");
  await expect(table(page).locator("tr.pin th")).toContainText("Viborg");
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  if ((page.viewportSize()?.width ?? 0) > 1023) return;
  await page.getByRole("button", { name: /Hele landet/ }).click();
  await page.getByLabel("Størrelse").selectOption("100-");
  await page.getByRole("button", { name: "Vis tallene" }).click();
  await expect(page).toHaveURL(/size=100-/);
  await expect(table(page).locator("tbody tr:not(.pin)")).toHaveCount(7);
  await expect(page.locator("p.say")).toContainText("Viborg er uden placering");
});

test("one compares with those who are alike: the nearest, or all of the same kind, and sees how alike they are", async ({
  page,
  request,
}) => {
  test.slow();
  await page.goto("/dk/league");
  await page.getByRole("button", { name: /^Udvalg/ }).click();
  await page.getByLabel("Sammenlignelige med").selectOption("0791");
  await expect(page).toHaveURL(/near=0791/, { timeout: 60_000 });
  const { near, rows, unranked } = await (await request.get("/api/v1/league?near=0791")).json();
  expect(near.neighbours).toHaveLength(10);
  expect(rows.length + unranked.length).toBe(11);
  await expect(page.locator(".stamp")).toContainText("De 10, der ligner Viborg mest");
  await expect(page.locator("p.say")).toContainText("Viborg er");
  const block = page.locator("#near");
  await expect(block.getByRole("heading")).toHaveText("De 10, der ligner Viborg mest");
  const alike = near.neighbours.map(({ name }: { name: string }) => name);
  expect((await block.locator("tbody th a").allInnerTexts()).slice(1)).toEqual(alike);

  await page.getByLabel("Hvordan").selectOption("kind");
  await expect(page).toHaveURL(/same=kind/, { timeout: 60_000 });
  const kind = await (await request.get("/api/v1/league?near=0791&same=kind")).json();
  expect(new Set(kind.near.neighbours.map((row: { kind: string }) => row.kind))).toEqual(new Set([near.kind]));
  await expect(block.locator("tbody tr")).toHaveCount(1 + kind.near.neighbours.length);
});

test("on paper every row stands, with filter, version and source, and nothing to press", async ({ page, request }) => {
  const { complete, version } = await (await request.get("/api/v1/league?region=Region%20Midtjylland")).json();
  await page.goto("/dk/league?region=Region+Midtjylland");
  await page.emulateMedia({ media: "print" });
  await expect(table(page).locator("tbody th:visible")).toHaveCount(complete);
  await expect(page.locator(".stamp")).toContainText("Region Midtjylland");
  await expect(page.locator("#league")).toContainText(`dataversion ${version}`);
  await expect(page.locator(".rail")).toBeHidden();
  await expect(page.locator("#league .files")).toBeHidden();
});
