import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const decimal = (text: string) =>
  Number(
    text
      .replace(/[^\d,−-]/g, "")
      .replace("−", "-")
      .replace(",", "."),
  );

async function keyFigure(page: Page, term: string): Promise<string> {
  const figure = page.locator(".figures > div", { has: page.getByText(term, { exact: true }) });
  return ((await figure.locator("dd.v").textContent()) ?? "").replace(/\u00a0/g, " ");
}

test("the manager sees in one sentence whether the country is on its way, and the API says the same", async ({
  page,
  request,
}) => {
  await page.goto("/dk");
  const sentence = (await page.locator("p.say").textContent()) ?? "";
  const answer = await (await request.get("/api/v1/progress?window=rolling12&from=2014-08&to=2014-08")).json();
  const { share, distance, verdict, missingInquiries } = answer.summary;
  const shown = (100 * share).toLocaleString("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  expect(sentence).toContain(`${shown}\u00a0%`);
  expect(sentence).toContain("procentpoint under");
  expect(verdict.word ?? verdict).toBe("behind");
  expect(decimal(await keyFigure(page, "Afstand til forløb"))).toBeCloseTo(100 * distance, 1);
  expect(decimal(await keyFigure(page, "Mangler til 50 %"))).toBeCloseTo(missingInquiries / 1e6, 2);
  expect(await keyFigure(page, "Komplette")).toBe("91");
});

test("every picture has its table, its CSV and its PNG", async ({ page }) => {
  await page.goto("/dk");
  const share = page.locator("#share");
  await expect(share.locator("canvas")).toHaveAttribute("data-drawn", "true");
  await share.getByRole("button", { name: "Tabel" }).click();
  const latest = share.getByRole("row", { name: /august 2014/ });
  await expect(latest).toContainText("endelig");
  await expect(share.getByRole("row", { name: /september 2014/ })).toContainText("foreløbig");

  await share.getByRole("button", { name: "Hent" }).click();
  const csv = page.waitForEvent("download");
  await share.getByRole("button", { name: "Tal (CSV)" }).click();
  const text = await readFile(await (await csv).path(), "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.split("\n").some((line) => line.startsWith("august 2014;"))).toBe(true);

  await share.getByRole("button", { name: "Diagram" }).click();
  await share.getByRole("button", { name: "Hent" }).click();
  const png = page.waitForEvent("download");
  await share.getByRole("button", { name: "Billede (PNG)" }).click();
  const bytes = await readFile(await (await png).path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.length).toBeGreaterThan(10_000);
});

test("measure and window are chosen on the page and stand in the address", async ({ page }) => {
  await page.goto("/dk");
  await page.getByRole("button", { name: "Selvbetjening", exact: true }).click();
  await expect(page).toHaveURL(/measure=self_service/);
  await expect(page.locator("p.say")).toContainText("selvbetjening");
  await page.goto("/dk?window=year&month=2012-12");
  await expect(page.locator("p.say")).toContainText("I 2012 var");
  await expect(page.locator("p.say")).toContainText("Målet på 30 % er nået");
});

test("a preliminary month is shown as such and never judged", async ({ page }) => {
  await page.goto("/dk?window=month&month=2014-09");
  await expect(page.locator(".stamp")).toContainText("Foreløbige tal");
  await expect(page.locator(".figures").getByText("Ingen dom")).toBeVisible();
});

test("who is missing is named, with the reason", async ({ page }) => {
  await page.goto("/dk");
  await expect(page.locator("#delivery")).toContainText("61 af 98 kommuner har indberettet september 2014");
  await page.getByText("Se de 37, der mangler").click();
  await expect(page.locator("#delivery li")).toHaveCount(37);
  await expect(page.locator("#unjoint")).toContainText("7 kommuner er ikke med");
  await expect(page.locator("#unjoint")).toContainText("Telefon mangler i august 2014");
});

test("the areas that lack the most come first, and all of them are there", async ({ page }) => {
  await page.goto("/dk");
  const areas = page.locator("#areas");
  await expect(areas.locator("tbody tr")).toHaveCount(8);
  await areas.getByRole("button", { name: "Vis alle 35 områder" }).click();
  await expect(areas.locator("tbody tr")).toHaveCount(35);
  const missing = (await areas.locator("td.mis").allInnerTexts())
    .slice(0, 34)
    .map((text) => Number(text.replace(/\./g, "")));
  expect(missing).toEqual(missing.toSorted((a, b) => b - a));
});

test("English has no Danish left in the sentence and the figures", async ({ page }) => {
  await page.goto("/dk");
  await page
    .getByRole("button", { name: "English" })
    .or(page.getByRole("link", { name: "English" }))
    .first()
    .click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("p.say")).toContainText("In the latest 12 months");
  await expect(page.locator(".figures")).toContainText("Cost per inquiry");
});
