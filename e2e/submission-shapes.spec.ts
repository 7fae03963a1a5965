import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";

/** A table with a column per channel, as it is kept in a town hall: a title, a word of its own, a row of totals. */
const TABLE = [
  "Henvendelser i Fanø Kommune;;;",
  "Opgaveområde;Selvbetjening;Fjernskriver;I alt",
  "Flytning;10;20;30",
  "Borgerservice i alt;10;20;30",
  "I alt;10;20;30",
];

test("a file of another shape is asked about what it cannot say, and read again with every answer", async ({
  page,
}) => {
  await page.goto("/dk/submissions");
  const buffer = Buffer.from(TABLE.join("\n"));
  await page.locator("input[type=file]").last().setInputFiles({ name: "fanø.csv", mimeType: "text/csv", buffer });
  await page.waitForURL(/\/submissions\/\d+$/);

  await page.getByLabel("Hvilken måned er tallene fra?").selectOption("2014-03");
  const fjernskriver = page.getByRole("combobox", { name: "Fjernskriver" });
  await expect(fjernskriver).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await fjernskriver.selectOption({ label: "Telefon" });
  await expect(page.getByText("Fjernskriver").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Borgerservice i alt" }).selectOption({ label: "Tæl ikke med" });

  await expect(page.getByText("En kolonne for hver kanal")).toBeVisible();
  await expect(page.getByText("Fanø Kommune", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("efterregnet og tæller ikke med")).toBeVisible();
  await expect(page.getByText("linje skal rettes")).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Fejl" })).toBeHidden();
  await page.getByRole("button", { name: "Kassér" }).click();
  await expect(page.getByText("kasseret").first()).toBeVisible();
});
