import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const SLOW = 60_000;
const PASSWORD = "fire heste ser en grøn pram";
const HEADER = "municipality,area,channel,month,count\n";

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

async function fits(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, "the page is wider than the screen").toBeLessThanOrEqual(0);
}

/** Somebody else at another machine. */
async function stranger(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const storageState = { cookies: [], origins: [] }; // otherwise it would be signed in as the test is
  const context = await browser.newContext({
    locale: "da-DK",
    storageState,
    ...(baseURL !== undefined && { baseURL }),
  });
  return context.newPage();
}

/** What is said of a submission that was tried from the page, and what the server made of it. */
async function sent(page: Page, csv: string): Promise<{ status: number; body: { error?: { code: string } } }> {
  return page.evaluate(async (body) => {
    const headers = { "content-type": "text/csv" };
    const answer = await fetch("/api/v1/submissions", { method: "POST", headers, body });
    return { status: answer.status, body: await answer.json() };
  }, csv);
}

function userRow(page: Page, name: string): Locator {
  return page.locator("#users tbody tr").filter({ hasText: name });
}

test.describe("people", () => {
  test.use({ expectedErrors: [/401|403/] });

  test("a reporter is invited, sends the own municipality's file, and is shut out again", async ({
    page,
    browser,
    baseURL,
  }, testInfo) => {
    test.setTimeout(300_000);
    const email = `lise.${testInfo.project.name}.${Date.now()}@viborg.dk`;
    const name = `Lise ${email.slice(5, 30)}`;
    await page.goto("/dk/administration/users");
    await isOpenToAll(page);
    await page.getByRole("button", { name: "Invitér bruger" }).click();
    const form = page.getByRole("dialog", { name: "Invitér bruger" });
    await form.getByRole("button", { name: "Invitér", exact: true }).click();
    await expect(form.getByText("En indberetter har mindst én kommune.")).toBeVisible();
    await expect(form.getByLabel("Navn", { exact: true })).toBeFocused();
    await isOpenToAll(page);
    await form.getByLabel("Navn", { exact: true }).fill(name);
    await form.getByLabel("E-mail", { exact: true }).fill(email.toUpperCase());
    await form.getByLabel("Søg kommune").fill("Vibo");
    await form.getByLabel("Søg kommune").press("Enter");
    await form.getByRole("button", { name: "Invitér", exact: true }).click();
    const handed = page.getByRole("dialog", { name: `${email} er inviteret` });
    const link = await handed.getByLabel("Link", { exact: true }).inputValue({ timeout: SLOW });
    await isOpenToAll(page);
    await handed.getByRole("button", { name: "Færdig" }).click();
    await expect(userRow(page, name)).toContainText("inviteret", { timeout: SLOW });
    await expect(userRow(page, name)).toContainText("Viborg");

    const lise = await stranger(browser, baseURL);
    await lise.goto(link);
    await lise
      .getByLabel("Ny adgangskode", { exact: true })
      .or(lise.getByLabel("Adgangskode", { exact: true }))
      .fill(PASSWORD);
    await lise.getByRole("button", { name: /log ind/ }).click();
    await expect(lise.locator(".who").first()).toContainText(name, { timeout: SLOW });
    const foreign = await sent(lise, `${HEADER}0101,change_of_address,phone,2014-08,7\n`);
    expect([foreign.status, foreign.body.error?.code]).toEqual([403, "forbidden"]);
    await lise.goto("/dk/submissions");
    const chooser = lise.waitForEvent("filechooser");
    await lise.getByRole("button", { name: "Vælg fil" }).click();
    const own = `${HEADER}0791,change_of_address,phone,2014-08,7\n`;
    await (await chooser).setFiles({ name: "august.csv", mimeType: "text/csv", buffer: Buffer.from(own) });
    await lise.waitForURL(/\/submissions\/\d+$/, { timeout: SLOW });
    expect((await lise.goto("/dk/administration/users"))?.status()).toBe(403);

    await page.reload();
    await expect(userRow(page, name)).toContainText("åben");
    await page.getByRole("button", { name: `Adgang for ${name}` }).click();
    const access = page.getByRole("dialog", { name: `Adgang for ${name}` });
    await isOpenToAll(page);
    await access.getByRole("button", { name: "Luk kontoen" }).click();
    await expect(access.getByText("Kontoen er lukket.")).toBeVisible({ timeout: SLOW });
    await access.getByRole("button", { name: "Færdig" }).click();
    await expect(userRow(page, name)).toContainText("lukket");

    await lise.goto("/dk/submissions");
    await expect(lise).toHaveURL(/\/sign-in/);
    await lise.getByLabel("E-mail", { exact: true }).first().fill(email);
    await lise.getByLabel("Adgangskode", { exact: true }).fill(PASSWORD);
    await lise.getByRole("button", { name: "Log ind", exact: true }).first().click();
    await expect(lise.getByText("E-mail eller adgangskode er forkert.")).toBeVisible({ timeout: SLOW });
    await lise.context().close();

    await page.goto(`/dk/administration/audit?action=user-close`);
    await expect(page.locator("#audit tbody tr").first()).toContainText(email);
    await page.goto("/dk/administration/audit");
    const log = page.locator("#audit tbody");
    for (const act of ["Bruger inviteret", "Link brugt", "Fil sendt", "Konto lukket"])
      await expect(
        log
          .locator("tr")
          .filter({ hasText: act })
          .filter({ hasText: email })
          .or(log.locator("tr").filter({ hasText: act }))
          .first(),
      ).toBeVisible();
    await expect(
      log.locator("tr").filter({ hasText: "Fil sendt" }).filter({ hasText: "afvist" }).first(),
    ).toContainText("ikke tilladt");
    await isOpenToAll(page);
  });
});

test.describe("keys", () => {
  test.use({ expectedErrors: [/401/] });

  test("a key is made, sends, and is revoked; the log has all of it, and the file too", async ({
    page,
    request,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const name = `Fagsystem ${Date.now()}`;
    await page.goto("/dk/administration/keys");
    await isOpenToAll(page);
    await page.getByRole("button", { name: "Ny nøgle" }).click();
    const form = page.getByRole("dialog", { name: "Ny nøgle" });
    await form.getByRole("button", { name: "Lav nøglen" }).click();
    await expect(form.getByText("Vælg en kommune.")).toBeVisible();
    await form.getByLabel("Navn", { exact: true }).fill(name);
    await form.getByLabel("Kommune", { exact: true }).selectOption("0791");
    await form.getByLabel("Virker i").selectOption("30");
    await form.getByRole("button", { name: "Lav nøglen" }).click();
    const made = page.getByRole("dialog", { name: `Nøglen »${name}« er lavet` });
    const key = await made.getByLabel("Nøgle", { exact: true }).inputValue({ timeout: SLOW });
    await expect(made.locator("pre")).toContainText(`curl -H 'Authorization: Bearer ${key}'`);
    await isOpenToAll(page);
    await made.getByRole("button", { name: "Færdig" }).click();
    const row = page.locator("#keys tbody tr").filter({ hasText: name });
    await expect(row).toContainText("aldrig", { timeout: SLOW });
    await expect(page.locator("main")).not.toContainText(key);

    const headers = { authorization: `Bearer ${key}`, "content-type": "text/csv" };
    const send = (csv: string) =>
      fetch(`${baseURL}/api/v1/submissions`, { method: "POST", headers, body: HEADER + csv });
    expect((await send("0791,change_of_address,phone,2014-08,7\n")).status).toBe(201);
    expect((await send("0101,change_of_address,phone,2014-08,7\n")).status).toBe(403);
    expect((await fetch(`${baseURL}/api/v1/progress?municipality=0791`, { headers })).status).toBe(403);
    await page.reload();
    await expect(row).not.toContainText("aldrig");

    await page.getByRole("button", { name: `Tilbagekald ${name}` }).click();
    const asked = page.getByRole("dialog", { name: "Tilbagekald nøglen?" });
    await isOpenToAll(page);
    await asked.getByRole("button", { name: "Tilbagekald" }).click();
    await expect(asked).toBeHidden({ timeout: SLOW });
    await expect(row).toContainText("tilbagekaldt");
    expect((await send("0791,change_of_address,phone,2014-08,7\n")).status).toBe(401);
    expect((await fetch(`${baseURL}/api/v1/submissions`, { headers })).status).toBe(401);

    await page.goto("/dk/administration/audit");
    const log = page.locator("#audit tbody tr").filter({ hasText: name });
    for (const act of ["API-nøgle lavet", "Fil sendt", "API-nøgle tilbagekaldt"])
      await expect(log.filter({ hasText: act }).first()).toBeVisible();
    await page.getByLabel("Handling", { exact: true }).selectOption({ label: "API-nøgle lavet" });
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    await expect(page).toHaveURL(/action=key-make/);
    await expect(page.locator("p.say")).toContainText("passer");
    await expect(page.locator("#audit tbody")).not.toContainText("tilbagekaldt");
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "Hent som CSV" }).click();
    const file = await readFile(await (await coming).path(), "utf8");
    expect(file.split("\r\n")[0]).toContain("Hvornår;Hvem;Handling");
    expect(file).toContain(name);
    expect(file).not.toContain(key);
    expect(file).not.toContain("tilbagekaldt");
    expect((await request.get("/dk/administration/audit/audit.csv?locale=en")).status()).toBe(200);
  });
});

for (const screen of ["users", "keys", "audit"]) {
  test(`${screen} fits a phone and is open to all @phone`, async ({ page }) => {
    await page.goto(`/dk/administration/${screen}`);
    await fits(page);
    await isOpenToAll(page);
  });
}

test.describe("closed doors", () => {
  test.use({ expectedErrors: [/403/], role: "reporter" });

  test("a reporter finds them closed, and the menu does not lead there", async ({ page, request }) => {
    for (const screen of ["users", "keys", "audit"])
      expect((await page.goto(`/dk/administration/${screen}`))?.status()).toBe(403);
    await expect(page.getByRole("link", { name: "Administration" })).toHaveCount(0);
    expect((await request.get("/dk/administration/audit/audit.csv")).status()).toBe(403);
    const invited = await request.post("/api/access/users", { data: { role: "administrator" } });
    expect(invited.status()).toBe(403);
  });
});
