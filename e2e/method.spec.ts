import { expect, test } from "./fixtures";

const ANCHORS = [
  "inquiry",
  "not-counted",
  "share",
  "digital",
  "complete",
  "area",
  "bounds",
  "window",
  "preliminary",
  "joint",
  "path",
  "verdict",
  "missing",
  "rank",
  "cost",
  "source",
  "demo",
];

test("every definition has an address and an entry in the contents", async ({ page }) => {
  await page.goto("/dk/method");
  for (const id of ANCHORS) {
    await expect(page.locator(`section#${id} h2`)).toBeVisible();
    await expect(page.locator(`.contents a[href="#${id}"]`)).toHaveCount(1);
  }
});

test("the examples say what the documentation says", async ({ page }) => {
  await page.goto("/dk/method");
  await expect(page.locator("#share")).toContainText("190 af 1.100, altså 17,3 %");
  await expect(page.locator("#bounds")).toContainText("500 ÷ 2.000 = 25,0 % og 500 ÷ 1.600 = 31,3 %");
  await expect(page.locator("#path")).toContainText("36,7 % for året 2013");
  await expect(page.locator("#path")).toContainText("44,7 % for måneden september 2014");
  await expect(page.locator("#path")).toContainText("41,7 % for de 12 måneder til september 2014");
  await expect(page.locator("#verdict")).toContainText("300 af 1.000 er nået. 299 af 1.000 er ikke nået");
  await expect(page.locator("#missing")).toContainText("299 af 1.001 ved et mål på 30 %: 2 mangler.");
  await expect(page.locator("#cost")).toContainText("22.000 kr., og delt med 1.300 er det 16,92 kr.");
});

test("sources, flags and what is not judged are named", async ({ page }) => {
  await page.goto("/dk/method");
  const email = page.locator("#digital").getByRole("row", { name: /^E-mail/ });
  await expect(email.getByRole("cell").nth(0)).toContainText("ja");
  await expect(email.getByRole("cell").nth(1)).toContainText("nej");
  const copenhagen = page.locator("#path").getByRole("row", { name: /kommune 0101/ });
  await expect(copenhagen).toContainText("Tegnes, dømmes ikke");
  await expect(copenhagen).toContainText("besøg på hjemmesiden tæller med");
  await expect(page.locator("#preliminary").getByRole("row", { name: /September 2014/ })).toContainText("foreløbig");
});

test("a definition's own link leads to it @phone", async ({ page }) => {
  await page.goto("/dk/method");
  await page.getByRole("link", { name: "Link til Manglende henvendelser" }).click();
  await expect(page).toHaveURL(/#missing$/);
  await expect(page.locator("#missing h2")).toBeInViewport();
});
