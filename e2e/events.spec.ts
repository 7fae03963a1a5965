import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const TITLE = "Bogbussen kører med iPads";
const SLOW = 60_000;

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("an initiative is entered by keyboard, changed with a reason and taken away; nothing of it is forgotten", async ({
  page,
}) => {
  test.setTimeout(240_000); // a dozen pages
  await page.goto("/dk/events?municipality=0400"); // Bornholm
  await page.getByRole("button", { name: "Ny begivenhed" }).press("Enter");
  const form = page.getByRole("dialog", { name: "Ny begivenhed" });
  await expect(form.getByLabel("Kommune")).toHaveValue("0400");
  await isOpenToAll(page);
  await form.getByLabel("Titel").press("Enter");
  await expect(form.getByText("Skriv en titel.")).toBeVisible();
  await expect(form.getByLabel("Titel")).toBeFocused();
  await page.keyboard.type(TITLE);
  await form.getByLabel("Hvad er indsatsen?").selectOption("Digitale ambassadører");
  await form.getByLabel("Begynder").fill("2013-10-01");
  await form.getByLabel("Bemærkning").fill("Tre dage om ugen");
  await form.getByRole("button", { name: "Gem begivenheden" }).press("Enter");
  const row = page.getByRole("row", { name: new RegExp(TITLE) });
  await expect(row).toContainText("1. oktober 2013", { timeout: SLOW });
  await expect(row).toContainText(/Seks måneder før: \d+,\d\s% \(n = 6\) · efter: \d+,\d\s% \(n = 6\)/);
  await expect(page.locator("p.say")).toHaveText("Der er én begivenhed i dette udvalg.");

  await row.getByRole("button", { name: `Ret ${TITLE}` }).click();
  const change = page.getByRole("dialog", { name: "Ret begivenheden" });
  await change.getByLabel("Titel").fill(`${TITLE} og printer`);
  await change.getByRole("button", { name: "Gem rettelsen" }).click();
  await expect(change.getByText("Skriv, hvorfor det rettes.")).toBeVisible();
  await change.getByLabel("Begrundelse for rettelsen").fill("Der kom en printer med");
  await change.getByRole("button", { name: "Gem rettelsen" }).click();
  await expect(page.getByRole("row", { name: /og printer/ })).toBeVisible({ timeout: SLOW });

  await page.goto("/dk/0400");
  await expect(page.locator("#initiatives")).toContainText(`${TITLE} og printer`);
  await expect(page.locator("#share .event-list")).toContainText(`Okt. 2013 ${TITLE} og printer`);
  await page.locator("#share").getByRole("button", { name: "Tabel" }).click();
  await expect(page.locator("#share").getByRole("row", { name: /^Oktober 2013/i })).toContainText("og printer");

  await page.goto("/dk/events?municipality=0400");
  await page.getByRole("button", { name: `Tag ${TITLE} og printer væk` }).click();
  const ending = page.getByRole("dialog", { name: "Tag begivenheden væk?" });
  await ending.getByLabel("Begrundelse").fill("Prøve");
  await ending.getByRole("button", { name: "Tag væk" }).click();
  await expect(page.getByText("Ingen begivenheder", { exact: true })).toBeVisible({ timeout: SLOW });
  const log = page.locator("#log li");
  await expect(log.nth(0)).toContainText(`${TITLE} og printer taget væk. Prøve`);
  await expect(log.nth(1)).toContainText("rettet. Der kom en printer med");
  await expect(log.nth(2)).toContainText(`${TITLE} skrevet ind.`);
});

test("the laws stand on the time axis of all, the campaign on Viborg's only", async ({ page }) => {
  await page.goto("/dk");
  const country = page.locator("#share .event-list");
  await expect(country).toContainText("Dec. 2012 Bølge 1: selvbetjening bliver lov");
  await expect(country).not.toContainText("Kampagne");
  await page.goto("/dk/0791");
  await expect(page.locator("#share .event-list")).toContainText("Feb. 2014 Kampagne: Gør det på nettet");
  await expect(page.locator("#initiatives")).toContainText(/før: \d+,\d\s% \(n = 6\)/);
});

test("no change is taken over Kolding's series break, and Kolding is not in the joint one", async ({ page }) => {
  await page.goto("/dk/0621?window=year&month=2012-12");
  const figures = page.locator(".figures");
  await expect(figures).toContainText("databrud: ingen ændring på et år");
  await expect(figures).not.toContainText("pct.point på et år");
  await expect(page.locator("#share .event-list")).toContainText("Databrud: Korte spørgsmål i receptionen");
  await page.goto("/dk?window=year&month=2012-12");
  await expect(page.locator(".figures")).toContainText("uden Kolding (databrud)");
  await page.goto("/dk/0621?window=year&month=2013-12");
  await expect(page.locator(".figures")).toContainText("pct.point på et år");
});

test("the kinds can be looked at one by one", async ({ page }) => {
  await page.goto("/dk/events");
  await page.getByLabel("Slags").selectOption("Databrud");
  await expect(page).toHaveURL(/kind=series_break/, { timeout: SLOW });
  await expect(page.locator("#events tbody tr")).toHaveCount(1);
  await expect(page.locator("#events")).toContainText("kun personligt fremmøde");
});
