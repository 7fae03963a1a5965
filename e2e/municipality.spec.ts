import { expect, test } from "./fixtures";

test("the manager finds her municipality by an old spelling, with the keyboard alone", async ({ page }) => {
  await page.goto("/dk");
  await page
    .getByRole("button", { name: /Hele landet/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  const search = page.getByRole("combobox", { name: "Navn eller kommunekode" });
  await expect(search).toBeFocused();
  await page.keyboard.type("århus");
  await expect(page.getByRole("option", { name: /Aarhus/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/dk\/0751/);
  await expect(page.locator("h1")).toContainText("Aarhus Kommune");
});

test("one municipality stands beside the country, with the e-mail trap in words", async ({ page, request }) => {
  await page.goto("/dk/0791");
  const answer = await (
    await request.get("/api/v1/progress?municipality=0791&window=rolling12&from=2014-08&to=2014-08")
  ).json();
  const shown = (100 * answer.summary.share).toLocaleString("da-DK", {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  await expect(page.locator("p.say")).toContainText(`${shown}\u00a0%`);
  await expect(page.locator("p.say")).toContainText("mere af det digitale er e‑mail");
  await expect(page.locator("#share")).toContainText("Viborg har ligget");
  await expect(page.locator("#counts h2")).toHaveText("Opkaldene falder, mens selvbetjeningen stiger");
  await expect(page.locator("#log")).toContainText("Karen Lund");
});

test("a month that lacks a channel has bounds and the reason instead of a share", async ({ page }) => {
  await page.goto("/dk/0665?window=month&month=2014-08");
  await expect(page.locator("p.say")).toHaveText(
    /Lemvig ligger mellem \d+,\d\s% og \d+,\d\s% i august 2014\. Måneden mangler telefon\./,
  );
  await expect(page.locator(".figures dd.v").first()).toHaveText(/\d+,\d–\d+,\d/);
  await expect(page.locator(".stamp")).toContainText("Uden placering");
});

test("København's own target is drawn and not judged", async ({ page }) => {
  await page.goto("/dk/0101");
  await expect(page.locator("#own-targets")).toContainText("Eget mål 2013: 40 %");
  await expect(page.locator("#own-targets")).toContainText("Tegnet, men ikke dømt");
});

test("who counts calls in total only has a share, but none by area, and is told why", async ({ page }) => {
  await page.goto("/dk/0370"); // Næstved
  await expect(page.locator("p.say")).toContainText("af henvendelserne til Næstved digitale");
  await expect(page.locator("#areas")).toContainText("Kommunen tæller en kanal kun i alt");
});

test("Kommune opens where the reader left it", async ({ page }) => {
  await page.goto("/dk/municipality");
  await page.locator("#municipalities").getByRole("link", { name: "Ærø" }).click();
  await expect(page.locator("h1")).toContainText("Ærø Kommune");
  await expect(page.locator(".stamp")).toContainText("Uden placering");
});
