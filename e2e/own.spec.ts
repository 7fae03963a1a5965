import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { type Server, startServer } from "./server";

const PASSWORD = "fire heste ser en grøn pram";

test.use({ role: null, expectedErrors: [/400|404/] });

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

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("the set-up link leads to the first administrator, to the first month, and to its share", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(`${server.url}/dk`);
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText("Prøv demoen")).toHaveCount(0);
  await expect(page.getByRole("navigation").getByRole("link")).toHaveText(["Metode", "Data og API"]);

  const link = readFileSync(join(server.dataDir, "setup-link"), "utf8").trim();
  await page.goto(link);
  await page.getByRole("button", { name: "Opret og log ind" }).click();
  await expect(page.getByText("Skriv dit navn.")).toBeVisible();
  await expect(page.getByLabel("Navn")).toBeFocused();
  await isOpenToAll(page);
  await page.getByLabel("Navn").fill("Anne Administrator");
  await page.getByLabel("E-mail").fill("Anne@Kommune.dk");
  const password = page.getByLabel("Adgangskode", { exact: true });
  await password.fill("kort");
  await page.getByRole("button", { name: "Opret og log ind" }).click();
  await expect(page.getByText("Adgangskoden er for kort: mindst 12 tegn.")).toBeVisible();
  await password.fill("password123456");
  await page.getByRole("button", { name: "Opret og log ind" }).click();
  await expect(page.getByText(/Adgangskoden er for let at gætte/)).toBeVisible();
  await password.fill(PASSWORD);
  await page.getByRole("button", { name: "Opret og log ind" }).click();

  await expect(page.locator("p.say")).toContainText("Næste: indlæs den første fil.", { timeout: 60_000 });
  await expect(page.locator(".rail .who")).toContainText("Anne Administrator");
  await expect(page.getByText("Demodata")).toHaveCount(0);
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

  await page.goto(`${server.url}/dk/submissions`);
  await expect(page.locator("p.say")).not.toContainText("Næste");
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.getByText("Linket virker ikke længere")).toBeVisible();
  await isOpenToAll(page);
});

test("who is not known finds every figure closed", async ({ request }) => {
  for (const path of ["/api/v1/league", "/api/v1/export.csv", "/api/v1/submissions"])
    expect((await request.get(`${server.url}${path}`)).status(), path).toBe(401);
});
