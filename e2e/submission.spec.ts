import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const HEADER = "kommune;område;kanal;måned;antal";
const ODENSE = "0461";
const LAESOE = "0825"; // has delivered nothing since April

/** Chooses a file where the page has its button, and waits for what it says. */
async function choose(page: Page, rows: readonly string[], name = "henvendelser.csv"): Promise<void> {
  const before = page.url();
  const buffer = Buffer.from([HEADER, ...rows].join("\n"));
  await page.locator("input[type=file]").last().setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.waitForURL((url) => /\/submissions\/\d+$/.test(url.pathname) && url.href !== before);
}

async function submit(page: Page, rows: readonly string[], name?: string): Promise<void> {
  await page.goto("/dk/submissions");
  await choose(page, rows, name);
}

/** The municipality's digital share in August, as its page shows it. */
async function augustShare(page: Page): Promise<string> {
  await page.goto(`/dk/${ODENSE}?window=month&month=2014-08`);
  return ((await page.locator(".figures dd.v").first().textContent()) ?? "").trim();
}

/** What the key figures of a page say. */
async function keyFigures(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await expect(page.locator(".figures dd.v").first()).toBeVisible();
  return page.locator(".figures dd").allInnerTexts();
}

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("a corrected August changes the picture, and undone it stands as before", async ({ page }) => {
  test.slow(); // five pages, three of them twice
  const before = await augustShare(page);
  const row = `${ODENSE};Flytning;Telefon;2014-08;60000`;

  await submit(page, [row], "odense_august.csv");
  await expect(page.locator("p.say")).toHaveText("Filen er i orden: 1 ændret. Intet er gemt endnu.");
  const changed = page.getByRole("region", { name: "Tal, der ændres" });
  await expect(changed.getByRole("row", { name: /August 2014 Flytning Telefon/ })).toContainText("60.000");
  await expect(page.getByText(/Odenses digitale andel i august 2014 går fra/)).toContainText(
    before.replace("%", "").trim(),
  );
  await isOpenToAll(page);
  await page.getByLabel(/Begrundelse for rettelsen i august 2014/).fill("Omstillingen talte med");
  await page.getByRole("button", { name: "Gem 1 tal" }).click();

  await expect(page.locator("p.say")).toHaveText("Gemt: 1 ændret.");
  const receipt = page.url();
  await expect(page.getByText("Summen i filen, 60.000, er lig summen i databasen.")).toBeVisible();
  await expect(page.getByText("Begrundelse: Omstillingen talte med")).toBeVisible();
  await isOpenToAll(page);
  await page.getByRole("link", { name: "Se august 2014" }).click();
  await expect(page.locator("h1")).toContainText("Odense");
  expect(await augustShare(page)).not.toBe(before);

  await submit(page, [row]);
  await expect(page.locator("p.say")).toContainText("Ingen ændringer.");
  await expect(page.getByRole("button", { name: "Gem", exact: true })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Kassér" }).click();
  await expect(page).toHaveURL(/\/dk\/submissions$/);

  await page.goto(receipt);
  await page.getByRole("button", { name: "Fortryd indberetningen" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Begrundelse/).fill("Det var forkert");
  await isOpenToAll(page);
  await dialog.getByRole("button", { name: "Fortryd", exact: true }).click();
  await expect(page.locator("p.say")).toContainText("er fortrudt: 1 tal sat tilbage.");
  expect(await augustShare(page)).toBe(before);
  await page.goto(receipt);
  await expect(page.locator("p.say")).toHaveText("Indberetningen er fortrudt.");
});

test("a preliminary September is kept, and moves no key figure", async ({ page }) => {
  const paths = ["/dk", `/dk/${ODENSE}`];
  const before = [];
  for (const path of paths) before.push(await keyFigures(page, path));

  await submit(page, [`${ODENSE};Flytning;Telefon;2014-09;700000`]);
  await expect(page.getByText(/September 2014 er ikke låst/)).toBeVisible();
  await page.getByRole("button", { name: "Gem 1 tal" }).click();
  await expect(page.locator("p.say")).toContainText("Gemt:");
  const receipt = page.url();
  for (const [index, path] of paths.entries()) expect(await keyFigures(page, path)).toEqual(before[index]);

  await page.goto(receipt);
  await page.getByRole("button", { name: "Fortryd indberetningen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Fortryd", exact: true }).click();
  await expect(page.locator("p.say")).toContainText("1 tal sat tilbage");
});

test("what is wrong is shown with its line and what to do, and the corrected file takes its place @phone", async ({
  page,
}) => {
  const good = `${ODENSE};Flytning;Brev;2014-08;7`;
  await submit(page, [good, `${ODENSE};Flytning;Telefon;2014-08;12,5`, `${ODENSE};Flytning;Tlf. mobil;2014-08;3`]);
  await expect(page.locator("p.say")).toHaveText("Filen kan læses, men 2 linjer skal rettes. Intet er gemt endnu.");
  const problems = page.getByRole("region", { name: "Fejl og advarsler i filen" });
  const decimal = problems.getByRole("row").filter({ hasText: "Linje 3" });
  await expect(decimal).toContainText("kolonne E, antal");
  await expect(decimal).toContainText("12,5");
  await expect(decimal).toContainText("Antal skal være et helt tal.");
  await expect(problems.getByRole("row").filter({ hasText: "Linje 4" })).toContainText("Kanalen findes ikke.");
  await isOpenToAll(page);

  const save = page.getByRole("button", { name: "Gem", exact: true });
  await save.focus();
  await expect(save).toBeFocused();
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText("Kan gemmes, når de 2 fejl er rettet.")).toBeVisible();

  await choose(page, [good]);
  await expect(page.locator("p.say")).toContainText("Filen er i orden");
  await page.getByRole("button", { name: "Kassér" }).click();
  await expect(page).toHaveURL(/\/dk\/submissions$/);
  await expect(page.locator(".history tbody tr").first()).toContainText("Kasseret");
});

test("silence about a channel is asked about once, and the answer shows what it changes", async ({ page }) => {
  await submit(page, [`${LAESOE};Flytning;Telefon;2014-08;12`]);
  await expect(page.locator("p.say")).toHaveText("Filen er i orden: 1 nyt tal. Intet er gemt endnu.");
  const letter = page.getByRole("group", { name: /felter for Brev står tomme/ });
  await expect(letter.getByLabel(/Ikke talt/)).toBeChecked();
  await letter.getByLabel(/Ingen henvendelser/).check();
  await expect(page).toHaveURL(/zero=letter/);
  await expect(page.locator("p.say")).toHaveText(/Filen er i orden: \d\d nye tal/);
  await isOpenToAll(page);
  await page.getByRole("button", { name: "Kassér" }).click();
  await expect(page).toHaveURL(/\/dk\/submissions$/);
});

test("a file can be dropped, and the example that is offered is one that can be read", async ({ page }) => {
  await page.goto("/dk/submissions");
  const href = await page.getByRole("link", { name: "Hent et eksempel" }).getAttribute("href");
  const text = decodeURIComponent(href?.split(",").slice(1).join(",") ?? "");
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "eksempel.csv", { type: "text/csv" }));
    return transfer;
  }, text);
  await page.dispatchEvent(".drop", "drop", { dataTransfer: dropped });
  await page.waitForURL(/\/submissions\/\d+$/);
  await expect(page.locator("p.say")).toContainText("Filen er i orden");
  await page.getByRole("button", { name: "Kassér" }).click();
  await expect(page).toHaveURL(/\/dk\/submissions$/);
});

test.describe("what another saved in the meantime", () => {
  test.use({ expectedErrors: [/409/] });

  test("is shown before anything is kept", async ({ page, request }) => {
    const row = (count: number) => `${ODENSE};Flytning;Brev;2014-08;${count}`;
    await submit(page, [row(31)]);
    const other = await request.post("/api/v1/submissions?commit=true", {
      headers: { "content-type": "text/csv" },
      data: [HEADER, row(29)].join("\n"),
    });
    expect(other.status()).toBe(201);
    await page.getByRole("button", { name: "Gem 1 tal" }).click();
    await expect(page.getByText("Tallene er ændret, mens du så på dem.")).toBeVisible();
    const changed = page.getByRole("region", { name: "Tal, der ændres" });
    await expect(changed.getByRole("row", { name: /Brev/ })).toContainText("29");
    await page.getByRole("button", { name: "Gem 1 tal" }).click();
    await expect(page.locator("p.say")).toHaveText("Gemt: 1 ændret.");
    const [, mine] = /submissions\/(\d+)/.exec(page.url()) ?? [];
    for (const id of [mine, (await other.json()).id]) await request.post(`/api/v1/submissions/${id}/revert`);
  });
});
