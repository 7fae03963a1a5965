import { writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import writeXlsxFile from "write-excel-file/node";
import { expect, test } from "./fixtures";

const BILLUND = "0530"; // owes September only
const LABELS = 3; // the template's first columns: municipality, month, area

type Counts = Map<string, number>;

/** Presses Tab until the element has the focus: what cannot be reached so is not there for a keyboard. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeVisible();
  for (let presses = 0; presses < 250; presses++) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there.");
}

async function pressOn(page: Page, element: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, element);
  await page.keyboard.press(key);
}

/** What a municipality counted in a month, by the Danish names of area and channel, from the API alone. */
async function counted(request: APIRequestContext, municipality: string, month: string): Promise<Counts> {
  const names = async (register: "areas" | "channels") => {
    const answer = await (await request.get(`/api/v1/${register}`)).json();
    return new Map<string, string>(
      answer[register].map((row: { code: string; names: { da: string } }) => [row.code, row.names.da]),
    );
  };
  const [areas, channels, file] = await Promise.all([
    names("areas"),
    names("channels"),
    request.get("/api/v1/export.csv").then((answer) => answer.text()),
  ]);
  const counts: Counts = new Map();
  for (const line of file.split("\n")) {
    const [, code, area = "", channel = "", of, count] = line.trim().split(",");
    if (code === municipality && of === month) counts.set(`${areas.get(area)} ${channels.get(channel)}`, Number(count));
  }
  return counts;
}

/** The template with its blank cells filled in, as Excel would save it. */
async function filledIn(template: string, counts: Counts, path: string): Promise<string> {
  const [header = [], ...rows] = await readSheet(template);
  const filled = rows.map((row) =>
    header.map((channel, column) => (column < LABELS ? row[column] : counts.get(`${row[LABELS - 1]} ${channel}`))),
  );
  const cells = [header, ...filled].map((row) =>
    row.map((value) => (typeof value === "string" || typeof value === "number" ? { value } : null)),
  );
  await writeFile(path, await writeXlsxFile(cells).toBuffer());
  return path;
}

/** Chooses a file in the machine's dialog, which the page's button opens. */
async function upload(page: Page, path: string): Promise<void> {
  await page.goto("/dk/submissions");
  const dialog = page.waitForEvent("filechooser");
  await pressOn(page, page.getByRole("button", { name: "Vælg fil" }));
  await (await dialog).setFiles(path);
  await page.waitForURL(/\/submissions\/\d+$/);
}

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** Takes a saved submission back, by keyboard. */
async function revert(page: Page, receipt: string): Promise<void> {
  await page.goto(receipt);
  await pressOn(page, page.getByRole("button", { name: "Fortryd indberetningen" }));
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByLabel(/Begrundelse/));
  await page.keyboard.type("Prøve");
  await pressOn(page, dialog.getByRole("button", { name: "Fortryd", exact: true }));
  await expect(page.locator("p.say")).toContainText("er fortrudt");
}

test("an administrator's month by keyboard alone: template, Excel, warning, commit, correction, undone", async ({
  page,
  request,
}, testInfo) => {
  test.setTimeout(300_000);
  const august = await counted(request, BILLUND, "2014-08");
  expect(august.size).toBeGreaterThan(200);

  await page.goto("/dk/submissions");
  const municipality = page.getByRole("region", { name: "Hent jeres skabelon" }).getByLabel("Kommune");
  await tabTo(page, municipality);
  await page.keyboard.type("Billund");
  await expect(municipality).toHaveValue(BILLUND);
  const coming = page.waitForEvent("download");
  await pressOn(page, page.getByRole("link", { name: "Excel-skabelon" }));
  const template = await coming;
  expect(template.suggestedFilename()).toBe("skabelon-0530-2014-09.xlsx");

  // A zero too many, where there were more than a few.
  const calls = august.get("Flytning Telefon") ?? 0;
  expect(calls).toBeGreaterThan(10);
  const wrong = new Map(august).set("Flytning Telefon", 10 * calls);
  await upload(page, await filledIn(await template.path(), wrong, testInfo.outputPath("september.xlsx")));
  await expect(page.locator("p.say")).toContainText("Filen kan gemmes, men ét tal skal ses efter.");
  await expect(page.getByText("Er der et nul for meget?")).toBeVisible();
  await isOpenToAll(page);
  await pressOn(page, page.getByRole("checkbox", { name: "Set og rigtigt" }), "Space");
  await tabTo(page, page.getByLabel(/Begrundelse for de usædvanlige tal/));
  await page.keyboard.type("Talt to gange");
  await pressOn(page, page.getByRole("button", { name: /^Gem \d+ tal$/ }));
  await expect(page.locator("p.say")).toHaveText(`Gemt: ${august.size} nye tal.`);
  const first = page.url();
  await isOpenToAll(page);

  await upload(page, await filledIn(await template.path(), august, testInfo.outputPath("september-rettet.xlsx")));
  await expect(page.locator("p.say")).toHaveText("Filen er i orden: 1 ændret. Intet er gemt endnu.");
  await pressOn(page, page.getByRole("button", { name: "Gem 1 tal" }));
  await expect(page.locator("p.say")).toHaveText("Gemt: 1 ændret.");
  const second = page.url();

  await revert(page, second);
  await expect(page.locator("p.say")).toContainText("1 tal sat tilbage");
  await revert(page, first);
  await expect(page.locator("p.say")).toContainText(`${august.size} tal sat tilbage`);
  await page.goto("/dk/delivery?search=billund");
  await expect(page.getByRole("row", { name: /^Billund/ }).first()).toContainText("…");
});
