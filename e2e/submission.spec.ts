import { readFile } from "node:fs/promises";
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

/** Ticks every warning, by keyboard. */
async function tickAll(page: Page): Promise<void> {
  for (const tick of await page.getByRole("checkbox", { name: "Set og rigtigt" }).all()) {
    await tick.focus();
    await page.keyboard.press("Space");
    await expect(tick).toBeChecked();
  }
}

/** The text of a file that a link on the page brings. */
async function downloaded(page: Page, link: string): Promise<{ name: string; lines: string[] }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await coming;
  const text = await readFile(await file.path(), "utf8");
  return { name: file.suggestedFilename(), lines: text.split("\r\n") };
}

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

test("a corrected August is warned about, ticked, explained and saved; undone, it stands as before", async ({
  page,
}) => {
  test.slow(); // five pages, three of them twice
  const before = await augustShare(page);
  const row = `${ODENSE};Flytning;Telefon;2014-08;60000`;

  await submit(page, [row], "odense_august.csv");
  await expect(page.locator("p.say")).toHaveText("Filen kan gemmes, men ét tal skal ses efter. Intet er gemt endnu.");
  const warning = page.getByText(/Odense, Flytning, Telefon i august 2014: 60\.000\. Samme måned sidste år: /);
  await expect(warning).toContainText("gange så mange. Er der et nul for meget?");
  const changed = page.getByRole("region", { name: "Tal, der ændres" });
  await expect(changed.getByRole("row", { name: /August 2014 Flytning Telefon/ })).toContainText("60.000");
  await expect(page.getByText(/Odenses digitale andel i august 2014 går fra/)).toContainText(
    before.replace("%", "").trim(),
  );
  await expect(
    page.getByText(/Odense går fra nr\. \d+ til nr\. \d+ af \d+ i de 12 måneder til august 2014/),
  ).toBeVisible();
  const difference = await downloaded(page, "Hent forskelle");
  expect(difference.name).toMatch(/^indberetning-\d+-forskelle\.csv$/);
  expect(difference.lines[1]).toMatch(/^0461;Odense;2014-08;Flytning;Telefon;\d+;60000;\d+$/);
  await isOpenToAll(page);

  const save = page.getByRole("button", { name: "Gem 1 tal" });
  const reason = page.getByLabel(/Begrundelse for rettelsen i august 2014/);
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await save.press("Enter"); // leads to what lacks: first the tick, then the reason
  await expect(page.getByRole("checkbox", { name: "Set og rigtigt" })).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByText("Skriv en begrundelse.")).toBeVisible();
  await save.press("Enter");
  await expect(reason).toBeFocused();
  await page.keyboard.type("Omstillingen talte med");
  await expect(save).toHaveAttribute("aria-disabled", "false");
  await save.press("Enter");

  await expect(page.locator("p.say")).toHaveText("Gemt: 1 ændret.");
  const receipt = page.url();
  await expect(page.getByText("Summen i filen, 60.000, er lig summen i databasen.")).toBeVisible();
  await expect(page.getByText("Begrundelse: Omstillingen talte med")).toBeVisible();
  const accepted = page.getByRole("region", { name: "Ét usædvanligt tal, gemt som det stod" });
  await expect(accepted).toContainText("Odense, Flytning, Telefon i august 2014: 60.000.");
  expect((await downloaded(page, "Hent forskelle")).lines).toEqual(difference.lines);
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
  const confirm = dialog.getByRole("button", { name: "Fortryd", exact: true });
  await expect(dialog.getByLabel(/Begrundelse/)).toHaveAttribute("required");
  await expect(confirm).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel(/Begrundelse/).fill("Det var forkert");
  await isOpenToAll(page);
  await confirm.click();
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
  await tickAll(page);
  await page.getByLabel(/Begrundelse for de usædvanlige tal/).fill("En prøve");
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
  const file = await downloaded(page, "Hent filen med en fejlkolonne");
  expect(file.name).toBe("henvendelser-fejl.csv");
  expect(file.lines[0]).toBe("\ufeffkommune;område;kanal;måned;antal;Fejl");
  expect(file.lines[1]).toBe(`${good};`);
  expect(file.lines[2]).toContain(";12,5;Antal skal være et helt tal.");
  expect(file.lines[3]).toContain(";3;Kanalen findes ikke.");
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
  const fresh = page.getByRole("region", { name: "Det ændrer filen" }).locator(".tally dd").first();
  await expect(fresh).toHaveText("1");
  await expect(page.getByText(/Læsø, .* og .* mangler i august 2014\. I april 2014 var der /)).toBeVisible();
  const letter = page.getByRole("group", { name: /felter for Brev står tomme/ });
  await expect(letter.getByLabel(/Ikke talt/)).toBeChecked();
  await letter.getByLabel(/Ingen henvendelser/).check();
  await expect(page).toHaveURL(/zero=letter/);
  await expect(fresh).toHaveText(/^\d\d$/);
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
  await expect(page.locator("p.say")).toContainText(/Filen (er i orden|kan gemmes)/);
  await page.getByRole("button", { name: "Kassér" }).click();
  await expect(page).toHaveURL(/\/dk\/submissions$/);
});

test("a count is withdrawn with a reason, and comes back when that is undone", async ({ page }) => {
  test.slow();
  await submit(page, [`${ODENSE};Pas;Brev;2014-08;..`]);
  const row = page.getByRole("region", { name: "Tal, der ændres" }).getByRole("row", { name: /Pas/ });
  await expect(row).toContainText("ikke indberettet");
  const stood = (await row.locator("s").textContent()) ?? "";
  const save = page.getByRole("button", { name: "Gem 1 tal" });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await page.getByLabel(/Begrundelse for rettelsen i august 2014/).fill("Ikke talt alligevel");
  await save.click();
  await expect(page.locator("p.say")).toHaveText("Gemt: 1 trukket tilbage.");
  await page.getByRole("button", { name: "Fortryd indberetningen" }).click();
  await page
    .getByRole("dialog")
    .getByLabel(/Begrundelse/)
    .fill("Jo, den var talt");
  await page.getByRole("dialog").getByRole("button", { name: "Fortryd", exact: true }).click();
  await expect(page.locator("p.say")).toContainText("er fortrudt: 1 tal sat tilbage.");
  await submit(page, [`${ODENSE};Pas;Brev;2014-08;${stood}`]);
  await expect(page.locator("p.say")).toContainText("Ingen ændringer.");
  await page.getByRole("button", { name: "Kassér" }).click();
  await expect(page).toHaveURL(/\/dk\/submissions$/);
});

test.describe("what another saved in the meantime", () => {
  test.use({ expectedErrors: [/409/] });

  test("is shown before anything is kept", async ({ page, request }) => {
    const row = (count: number) => `${ODENSE};Flytning;Brev;2014-08;${count}`;
    await submit(page, [row(31)]);
    const other = await request.post("/api/v1/submissions?commit=true&reason=Talt%20om", {
      headers: { "content-type": "text/csv" },
      data: [HEADER, row(29)].join("\n"),
    });
    expect(other.status()).toBe(201);
    await page.getByLabel(/Begrundelse for rettelsen i august 2014/).fill("Talt om igen");
    await page.getByRole("button", { name: "Gem 1 tal" }).click();
    await expect(page.getByText("Tallene er ændret, mens du så på dem.")).toBeVisible();
    const changed = page.getByRole("region", { name: "Tal, der ændres" });
    await expect(changed.getByRole("row", { name: /Brev/ })).toContainText("29");
    await page.getByRole("button", { name: "Gem 1 tal" }).click();
    await expect(page.locator("p.say")).toHaveText("Gemt: 1 ændret.");
    const [, mine] = /submissions\/(\d+)/.exec(page.url()) ?? [];
    for (const id of [mine, (await other.json()).id])
      await request.post(`/api/v1/submissions/${id}/revert`, { data: { reason: "En prøve" } });
  });
});
