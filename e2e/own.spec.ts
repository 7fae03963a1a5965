import { expect, test } from "./fixtures";
import { type Server, startServer } from "./server";

let server: Server;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer({ own: true });
});
test.afterAll(() => server.stop());

/** Two months ago, as `2026-09`: closed, whatever the day of the month is. */
function closedMonth(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - 2, 1)).toISOString().slice(0, 7);
}

test("an empty database leads to the first month, and the month to its share", async ({ page }) => {
  await page.goto(`${server.url}/dk`);
  await expect(page.getByText("Hele landet har ingen tal")).toBeVisible();
  await expect(page.getByText("Demodata")).toHaveCount(0);
  await page.getByRole("link", { name: "Indlæs tal" }).click();

  const month = closedMonth();
  const counts = { selvbetjening: 250, "e-mail": 50, telefon: 500, "personligt fremmøde": 120, brev: 80 };
  const rows = Object.entries(counts).map(([channel, count]) => `101;${channel};${month};${count}`);
  const buffer = Buffer.from(["kommune;kanal;måned;antal", ...rows].join("\n"));
  await page.locator("input[type=file]").last().setInputFiles({ name: "første.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Gem 5 tal" }).click();
  await expect(page.locator("p.say")).toContainText("Gemt: 5 nye tal");

  // 250 + 50 of 1,000, worked out by hand
  await page.goto(`${server.url}/dk/0101?window=month&month=${month}`);
  await expect(page.locator("p.say")).toContainText("30,0");
  await expect(page.locator(".figures dd.v").nth(1)).toContainText("25,0");
});
