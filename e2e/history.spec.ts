import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Viborg's July 2014, corrected in September by Karen Lund: five counts of phone calls. */
const KAREN = "Karen Lund, Viborg";

async function isOpenToAll(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("a version is found by filter, what it changed is followed to one count, and the figures are seen as they stood @phone", async ({
  page,
}) => {
  await page.goto("/dk/history");
  await expect(page.locator("p.say")).toContainText("Intet bliver overskrevet");
  await page.getByLabel("Kommune", { exact: true }).selectOption({ label: "Viborg" });
  await page.getByLabel("Hvem", { exact: true }).selectOption(KAREN);
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(page).toHaveURL(/municipality=0791&by=Karen/);
  await expect(page.locator("p.say")).toHaveText("Én version passer til det, der søges efter hos Viborg.");
  const row = page.locator(".versions tbody tr");
  await expect(row).toContainText("Opkald fra uge 31 manglede");
  await row.getByRole("link", { name: "Hvad den ændrede" }).click();

  await expect(page.locator("p.say")).toContainText("5 tal er ændret i ét månedsark");
  await expect(page.locator("#registers h2")).toHaveText("Registrene er de samme");
  await page.getByRole("link", { name: "Viborg, juli 2014" }).click();

  await expect(page.locator("p.say")).toContainText("Alle henvendelser i Viborg, juli 2014");
  await expect(page.locator("#life")).toContainText("rettet");
  await page.getByLabel("Kanal", { exact: true }).selectOption({ label: "Telefon" });
  await expect(page).toHaveURL(/channel=phone/);
  await expect(page.locator("p.say")).toContainText("Telefon i Viborg, juli 2014");
  await expect(page.locator("p.say")).toContainText("ændret én gang");
  await isOpenToAll(page);

  await page.locator("#life").getByRole("link", { name: "Se tallene, som de stod da" }).last().click();
  await expect(page).toHaveURL(/\/dk\/0791\?asOf=\d+/);
  await expect(page.locator(".as-of")).toContainText("8. august 2014");
});

test("two days are compared: what has changed since the paper of mid September", async ({ page }) => {
  await page.goto("/dk/history/compare");
  const [from, to] = [page.getByRole("group", { name: "Fra" }), page.getByRole("group", { name: "Til" })];
  await from.getByLabel("eller som det stod ved dagens slutning").fill("2014-09-15");
  await to.getByLabel("eller som det stod ved dagens slutning").fill("2014-09-30");
  await page.getByLabel("Kommune", { exact: true }).selectOption({ label: "Viborg" });
  await page.getByRole("button", { name: "Sammenlign" }).click();
  await expect(page).toHaveURL(/from=2014-09-15&to=2014-09-30&municipality=0791/);
  await expect(page.locator(".stamp")).toContainText("14. september 2014");
  await expect(page.locator(".stamp")).toContainText("24. september 2014");
  await expect(page.locator("#figures")).toContainText("Digital andel i Viborg");
  await expect(page.locator("#sheets")).toContainText("+634");
  await isOpenToAll(page);

  const file = page.getByRole("link", { name: "Hent alle ændrede tal (CSV)" });
  const text = await (await page.request.get((await file.getAttribute("href")) ?? "")).text();
  expect(text.trimEnd().split("\r\n")).toHaveLength(1 + 5);
  expect(text).toContain("0791;Viborg;juli 2014;");
});

test("the list is a file that a spreadsheet opens", async ({ page }) => {
  await page.goto("/dk/history?municipality=0791&by=Karen+Lund%2C+Viborg");
  const link = page.getByRole("link", { name: "Hent som CSV" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const [header, row, ...rest] = (await answer.text()).trimEnd().split("\r\n");
  expect(header).toContain("Version;Dato;Klokken;Slags;Hvem;Begrundelse");
  expect(row).toContain(`24. september 2014;11.12;Indberetning;${KAREN}`);
  expect(rest).toEqual([]);
});

test("a link is frozen by keyboard, opens the same figures, and every way on keeps the version", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/dk/0791?window=month&month=2014-07");
  await page.getByRole("button", { name: "Kopiér link" }).focus();
  await page.keyboard.press("Enter");
  await isOpenToAll(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /Link, der fryser version/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Link kopieret")).toBeAttached();
  await expect(page.getByRole("button", { name: "Kopiér link" })).toBeFocused();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/dk\/0791\?window=month&month=2014-07&asOf=\d+$/);

  const sentence = await page.locator("p.say").textContent();
  await page.goto(link);
  await expect(page.locator(".as-of")).toContainText("Du ser tallene, som de stod i dataversion");
  await expect(page.locator("p.say")).toHaveText(sentence ?? "");
  await page.getByRole("navigation", { name: "Hovedmenu" }).getByRole("link", { name: "Metode" }).click();
  await expect(page).toHaveURL(/\/dk\/method\?asOf=\d+/);
  await expect(page.locator(".as-of")).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Se de nyeste tal" }).click();
  await expect(page).toHaveURL(/\/dk\/0791\?window=month&month=2014-07$/);
});

test("where the browser refuses to copy, the link is shown to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await page.goto("/dk/0791");
  await page.getByRole("button", { name: "Kopiér link" }).click();
  await page.getByRole("button", { name: /Link til de nyeste tal/ }).click();
  await expect(page.getByLabel(/Kopiér det her/)).toHaveValue(/\/dk\/0791$/);
  await isOpenToAll(page);
});

test("a corrected month says so where it shows, with the way to what changed", async ({ page }) => {
  await page.goto("/dk/0791?window=month&month=2014-07");
  await expect(page.locator(".stamp .corrected")).toHaveText("Rettet: juli 2014");
  await page.locator("#counts").getByRole("button", { name: "Tabel" }).click();
  await expect(page.locator("#counts").getByRole("row", { name: /juli 2014/ })).toContainText("endelig, rettet");
  await expect(page.locator("#counts").getByRole("row", { name: /juni 2014/ })).not.toContainText("rettet");
  await page.goto("/dk?window=month&month=2014-07");
  await page.locator(".stamp .corrected").getByRole("link", { name: "Viborg juli 2014" }).click();
  await expect(page.locator("p.say")).toContainText("Alle henvendelser i Viborg, juli 2014");
});

test.describe("a version that is none", () => {
  test.use({ expectedErrors: [/404/] });

  for (const asOf of ["999999", "i+maj"])
    test(`${asOf} has a page that says so`, async ({ page }) => {
      expect((await page.goto(`/dk?asOf=${asOf}`))?.status()).toBe(404);
    });
});
