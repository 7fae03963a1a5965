import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const SAMSOE = "0741";
const ADDRESS = "rykker@samsoe.example";

const board = (page: Page) => page.getByRole("table", { name: "Leveringer pr. kommune og måned" });
const reminders = (page: Page) => page.locator("#reminders");

async function isOpenToAll(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("the board says who has delivered, and each mark what became of a month @phone", async ({ page }) => {
  await page.goto("/dk/delivery");
  await expect(page.locator("p.say")).toHaveText(
    /^\d+ af 98 kommuner har leveret september 2014; fristen er 10\. oktober\.$/,
  );
  await expect(page.locator(".stamp")).toContainText("I dag, 5. oktober, er rykkerdag");
  await expect(board(page).getByRole("columnheader")).toHaveCount(14);
  await expect(board(page).getByRole("columnheader", { name: /sep\./ })).toContainText("foreløbig");
  await expect(board(page).getByRole("columnheader", { name: /aug\./ })).toContainText("låst");
  const laesoe = board(page).getByRole("row", { name: /^Læsø/ });
  await expect(laesoe.getByRole("link", { name: /^Maj 2014: mangler; fristen var 10\. juni 2014$/ })).toBeVisible();
  await expect(
    laesoe.getByRole("link", { name: /^September 2014: ikke leveret endnu; .* 10\. oktober 2014, foreløbig$/ }),
  ).toBeVisible();
  const stevns = board(page).getByRole("row", { name: /^Stevns/ });
  await expect(stevns.getByRole("link", { name: /Juni 2014: .*ufuldstændig: brev mangler/ })).toBeVisible();
  const viborg = board(page).getByRole("row", { name: /^Viborg/ });
  await expect(viborg.getByRole("link", { name: /rettet efter låsning 24\. september 2014/ })).toBeVisible();
  await isOpenToAll(page);
});

test("it is narrowed by region, name and debts, and the address keeps it @phone", async ({ page }) => {
  await page.goto("/dk/delivery");
  await page.getByLabel("Region").selectOption("Region Nordjylland");
  await expect(page).toHaveURL(/region=Region\+Nordjylland/);
  await expect(page.locator("p.say")).toContainText("af 11 kommuner i Region Nordjylland har leveret september 2014");
  await page.getByLabel("Kun dem, der skylder").check();
  await expect(page).toHaveURL(/owing=true/);
  await expect(board(page).getByRole("row", { name: /^Læsø/ })).toBeVisible();
  await page.getByLabel("Søg kommune").fill("laes");
  await expect(page).toHaveURL(/search=laes/);
  await expect(board(page).locator("tbody tr")).toHaveCount(1);
  await page.reload();
  await expect(board(page).locator("tbody tr")).toHaveCount(1);
  await page.getByLabel("Søg kommune").fill("findes ikke");
  await expect(page.getByText("Ingen kommune passer til filteret")).toBeVisible();
  await page.getByRole("link", { name: "Vis alle" }).click();
  await expect(page).toHaveURL(/\/dk\/delivery$/);
  await page.getByLabel("Til og med").selectOption("2014-07");
  await expect(page.locator("p.say")).toContainText("har leveret juli 2014; fristen var 10. august.");
});

test("a mark leads to the submission, or to the month of who is silent", async ({ page }) => {
  await page.goto("/dk/delivery?search=viborg");
  await page.getByRole("link", { name: /^September 2014: leveret til tiden/ }).click();
  await expect(page).toHaveURL(/\/dk\/submissions\/\d+$/);
  await page.goto("/dk/delivery?search=laesoe");
  await page.getByRole("link", { name: /^Juni 2014: mangler/ }).click();
  await expect(page).toHaveURL(/\/dk\/0825\?window=month&month=2014-06$/);
});

test("a municipality's months in a row stand on the board and on its own page", async ({ page }) => {
  await page.goto("/dk/delivery?search=viborg");
  const streak = board(page).locator("tbody tr td.num");
  const [, months] = /^(\d+)\1 måneder i træk til tiden/.exec((await streak.textContent()) ?? "") ?? [];
  expect(Number(months)).toBeGreaterThan(1);
  await page.goto("/dk/0791");
  await expect(page.locator("h1")).toContainText(`${months} måneder i træk til tiden`);
});

test("who owes is reminded: an address is added, the text copied, a mail opened; then it is taken away @phone", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/dk/delivery?search=sams");
  await expect(reminders(page).getByRole("heading", { level: 2 })).toHaveText("1 kommune skal have en rykker");
  const row = reminders(page).getByRole("row", { name: /Samsø/ });
  await row.getByRole("button", { name: "Tilføj adresse" }).click();
  const field = row.getByLabel("E-mailadresse til Samsø");
  await expect(field).toBeFocused();
  await field.fill(ADDRESS);
  await field.press("Enter");
  await expect(row.getByText(ADDRESS)).toBeVisible();
  await isOpenToAll(page);

  await row.getByRole("button", { name: "Kopiér tekst til Samsø" }).click();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("Hej Samsø");
  expect(text).toContain("- juli 2014: ikke leveret; fristen var 10. august 2014");
  expect(text).toContain("- september 2014: ikke leveret endnu; fristen er 10. oktober 2014");
  expect(text).toContain(`/dk/submissions?municipality=${SAMSOE}`);
  const mail = await row.getByRole("link", { name: "Skriv mail til Samsø" }).getAttribute("href");
  expect(mail).toMatch(/^mailto:.*rykker%40samsoe\.example.*\?subject=.*&body=Hej%20Sams/);
  await reminders(page).getByRole("button", { name: "Kopiér adresser til Outlook (;)" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(ADDRESS);

  await row.getByRole("button", { name: `Fjern ${ADDRESS}` }).click();
  await expect(row.getByText(ADDRESS)).toHaveCount(0);
});

test.describe("what is no address", () => {
  test.use({ expectedErrors: [/400/] });

  test("is refused, and said", async ({ page }) => {
    await page.goto("/dk/delivery?search=sams");
    const row = reminders(page).getByRole("row", { name: /Samsø/ });
    await row.getByRole("button", { name: "Tilføj adresse" }).click();
    await row.getByLabel("E-mailadresse til Samsø").fill("samsø");
    await row.getByRole("button", { name: "Gem" }).click();
    await expect(row.getByRole("alert")).toHaveText("Det er ikke en e-mailadresse.");
    await row.getByRole("button", { name: "Fortryd" }).click();
  });
});

test("the board is a file, and so is a template of what a municipality owes @phone", async ({ page }) => {
  await page.goto("/dk/delivery?search=viborg");
  await page.getByRole("button", { name: "Hent" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tal (CSV)" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("leveringer-2013-10-2014-09.csv");
  const [header = "", viborg = ""] = readFileSync(await file.path(), "utf8").split("\r\n");
  expect(header).toMatch(
    /^\ufeffKommune;Kode;Region;oktober 2013 \(låst\);.*;september 2014 \(foreløbig\);I træk;Skylder$/,
  );
  expect(viborg).toMatch(/^Viborg;0791;Region Midtjylland;/);

  await page.goto("/dk/submissions?municipality=0825");
  const [template] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Excel-skabelon" }).click(),
  ]);
  expect(template.suggestedFilename()).toBe("skabelon-0825-2014-05-2014-09.xlsx");
  expect(
    readFileSync(await template.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});
