import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const MARIAGERFJORD = "0846";
const AUGUST = `/dk/submissions/form?municipality=${MARIAGERFJORD}&month=2014-08`;

const MOVING = "Flytning, Selvbetjening";
const CARD = "Sundhedskort, Selvbetjening";

const cell = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

const number = (text: string) => Number(text.replaceAll(".", ""));

/** The total under the first channel. */
async function columnTotal(page: Page): Promise<number> {
  return number((await page.locator(".count-grid tfoot td").first().textContent()) ?? "");
}

/** The tab key, until a cell has the focus: the whole grid is one stop. */
async function tabIntoGrid(page: Page): Promise<void> {
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.hasAttribute("data-cell"))) return;
  }
  throw new Error("The tab key reaches no cell.");
}

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** The form is alive: what is typed before would be lost on a slow machine. */
async function isReady(page: Page): Promise<void> {
  await expect(page.locator(".count-grid[data-ready]")).toBeVisible({ timeout: 45_000 });
}

test("by keyboard alone: chosen, typed, pasted, withdrawn, looked at, saved and taken back", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000); // eight pages
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/dk/submissions");
  await page.getByRole("link", { name: "Indtast tallene i hånden" }).press("Enter");
  await expect(page.locator("p.say")).toContainText("Vælg en kommune");
  await expect(async () => {
    await page.getByRole("button", { name: /^Kommune/ }).press("Enter");
    await expect(page.getByRole("combobox", { name: "Navn eller kommunekode" })).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type("Mariager");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/municipality=0846/);
  await page.goto(AUGUST);
  await isReady(page);
  await expect(page.locator("p.say")).toContainText("Mariagerfjord har indberettet hele august 2014.");

  await tabIntoGrid(page);
  await expect(cell(page, MOVING)).toBeFocused();
  const standing = await cell(page, MOVING).inputValue();
  const total = await columnTotal(page);
  await page.keyboard.type("12,5");
  await page.keyboard.press("Enter");
  await expect(cell(page, CARD)).toBeFocused();
  await expect(cell(page, MOVING)).toHaveAccessibleDescription("Skriv 125 eller 13.");
  await expect(page.getByRole("button", { name: MOVING })).toBeVisible();
  await isOpenToAll(page);
  expect(await columnTotal(page)).toBe(total);

  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("1.250");
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, MOVING)).toHaveAccessibleDescription(`før ${standing}`);
  expect(await columnTotal(page)).toBe(total - number(standing) + 1250);
  await page.keyboard.type("99");
  await page.keyboard.press("Escape");
  await expect(cell(page, CARD)).toBeFocused();
  await page.keyboard.type("0");
  await page.keyboard.press("ArrowRight");

  await cell(page, "Pas, Telefon").focus();
  await page.evaluate(() => navigator.clipboard.writeText("1.001\t7\r\n\t8\r\n"));
  await page.keyboard.press("Control+V");
  await expect(cell(page, "Pas, Telefon")).toHaveValue("1.001");
  await expect(cell(page, "Pas, Personligt fremmøde")).toHaveValue("7");
  await expect(cell(page, "Begravelseshjælp, Personligt fremmøde")).toHaveValue("8");
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await expect(cell(page, "Pas, Selvbetjening")).toHaveValue("..");
  await expect(page.getByText("5 tal indtastet og 1 trukket tilbage.")).toBeVisible();

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Se hvad det ændrer" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/submissions\/\d+$/);
  const draft = page.url();
  await expect(page.getByText("Håndindtastning Mariagerfjord 2014-08.csv").first()).toBeVisible();
  const changed = page.getByRole("region", { name: "Tal, der ændres" });
  await expect(changed.getByRole("row", { name: /Flytning Selvbetjening/ })).toContainText("1.250");
  await expect(changed.getByRole("row", { name: /Sundhedskort Selvbetjening/ })).toContainText(/0$|0[^.]/);

  await page.getByRole("link", { name: "Tilbage til indtastningen" }).press("Enter");
  await isReady(page);
  await expect(cell(page, MOVING)).toHaveValue("1.250");
  await expect(page.getByText("6 indtastninger fra før er hentet frem igen.")).toBeVisible();

  await page.goto(draft);
  await page
    .getByLabel(/Begrundelse/)
    .first()
    .fill("Tastet ind efter telefonlisten");
  const ticks = page.getByRole("checkbox", { name: "Set og rigtigt" });
  await expect(ticks).toHaveCount(2); // no health card any more, and few at the counter for a passport
  for (const tick of await ticks.all()) await tick.press("Space");
  await page.getByRole("button", { name: "Gem 6 tal" }).press("Enter");
  await expect(page.locator("p.say")).toContainText("Gemt:");
  await page.goto(AUGUST);
  await isReady(page);
  await expect(cell(page, CARD)).toHaveValue("0");
  await expect(cell(page, "Pas, Selvbetjening")).toHaveValue("");
  await expect(page.getByText("Intet er indtastet endnu.")).toBeVisible();

  await page.goto(draft);
  await page.getByRole("button", { name: "Fortryd indberetningen" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Begrundelse/).fill("Kun en prøve");
  await dialog.getByRole("button", { name: "Fortryd", exact: true }).press("Enter");
  await expect(page.locator("p.say")).toContainText("6 tal sat tilbage");
  await page.goto(AUGUST);
  await isReady(page);
  await expect(cell(page, MOVING)).toHaveValue(standing);
});

test("who leaves is asked first, and a reload loses nothing", async ({ page }) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.goto(AUGUST);
  await isReady(page);
  await tabIntoGrid(page);
  await page.keyboard.type("77");
  await page.keyboard.press("Tab");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await isReady(page);
  await expect(cell(page, MOVING)).toHaveValue("77");
  await expect(page.getByText("En indtastning fra før er hentet frem igen.")).toBeVisible();
  await page.getByRole("button", { name: "Slet indtastningerne" }).press("Enter");
  await page.reload();
  await isReady(page);
  await expect(cell(page, MOVING)).not.toHaveValue("77");
  expect(asked).toHaveLength(1);
});

test("a cell is chosen with a finger, and its meaning with a button @phone", async ({ page }) => {
  await page.goto(AUGUST);
  await isReady(page);
  await cell(page, "Pas, Selvbetjening").click();
  await expect(page.getByRole("region", { name: "Det valgte felt" })).toContainText("Pas, Selvbetjening");
  await page.getByRole("button", { name: ".. træk tallet tilbage" }).click();
  await expect(cell(page, "Pas, Selvbetjening")).toHaveValue("..");
  await page.getByRole("button", { name: "Fortryd feltet" }).click();
  await page.getByRole("button", { name: "0 ingen henvendelser" }).click();
  await expect(page.getByText("1 tal indtastet.")).toBeVisible();
  await cell(page, "Pas, Videomøde").fill("5");
  await expect(
    page.getByText(/Pas, Videomøde. Når det gemmes, tæller Mariagerfjord det fra august 2014/),
  ).toBeVisible();
  await isOpenToAll(page);
  await page.getByRole("button", { name: "Slet indtastningerne" }).click();
});
