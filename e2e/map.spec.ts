import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "./fixtures";

test("the map by keyboard: one tab stop, arrows to the neighbour, Enter to its page", async ({ page }) => {
  await page.goto("/dk/map");
  const viborg = page.getByRole("link", { name: /^Viborg: / });
  await viborg.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("link", { name: /^Randers: / })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(viborg).toBeFocused();
  await expect(page.locator(".tilemap a[tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/dk\/0791$/);
});

test("the slider goes a month back, and the map, its sentence and its address follow", async ({ page }) => {
  await page.goto("/dk/map?window=month");
  await expect(page.locator("output")).toHaveText("August 2014");
  const before = await page.locator("p.say").textContent();
  await page.getByRole("slider").press("ArrowLeft");
  await expect(page).toHaveURL(/month=2014-07/);
  await expect(page.locator("output")).toHaveText("Juli 2014");
  await expect(page.locator("p.say")).not.toHaveText(before ?? "");
});

test("colours say what they are asked: who lags is under the path in the table, too @phone", async ({ page }) => {
  await page.goto("/dk/map");
  await page.getByRole("button", { name: "Afstand til forløb" }).click();
  await expect(page).toHaveURL(/by=distance/);
  await expect(page.locator("p.say")).toContainText("er på eller foran det forventede forløb");
  await expect(page.getByRole("link", { name: /^Lemvig: ingen værdi i perioden/ })).toBeAttached();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

test("the map is a picture with its classes, and a workbook whose numbers are numbers", async ({ page }) => {
  await page.goto("/dk/map");
  const saved = async (label: string) => {
    await page.locator("#map").getByRole("button", { name: "Hent" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: label }).click();
    return readFile(await (await download).path());
  };
  const png = await saved("Billede (PNG)");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBeGreaterThan(1200); // wide enough for a slide
  expect(png.length).toBeGreaterThan(50_000); // tiles, not an empty sheet
  const rows = await readSheet(await saved("Tal (Excel)"));
  expect(rows).toHaveLength(99);
  const copenhagen = rows.find(([name]) => name === "København");
  expect(copenhagen?.[2]).toBeGreaterThan(0.2);
});
