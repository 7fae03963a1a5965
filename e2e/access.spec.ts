import { createHmac } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const PASSWORD = "fire heste ser en grøn pram";
const OTHER = "to gule både over en stille sø";
const SLOW = 60_000;

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

const menuOf = (page: Page) => page.locator(".rail").getByRole("navigation").getByRole("link");

/** The first start of a role, from the address that everybody types. */
async function startOf(page: Page): Promise<string> {
  await page.goto("/");
  const { pathname, search } = new URL(page.url());
  return `${pathname}${search}`;
}

/** What the API says to the page's own person. */
async function statusOf(page: Page, method: string, path: string, body = ""): Promise<number> {
  return page.evaluate(
    async (asked) => {
      const init = asked.method === "GET" ? {} : { body: asked.body, headers: { "content-type": "text/csv" } };
      return (await fetch(asked.path, { method: asked.method, ...init })).status;
    },
    { method, path, body },
  );
}

/** RFC 6238: what an app shows for a secret at this moment. */
function codeOf(secret: string, at = Date.now()): string {
  const bits = [...secret.replace(/[\s=]/g, "")].map((letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest[19] ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** A new person, and the link with which they choose a password. */
async function invited(request: APIRequestContext, role: string, municipalities: string[]) {
  const email = `${role}-${Date.now()}@viborg.dk`;
  const asked = { name: "Karla Prøve", email, role, municipalities };
  const answer = await request.post("/api/access/users?country=dk", { data: asked });
  expect(answer.status()).toBe(201);
  const text = JSON.stringify(await answer.json());
  const [link] = /\/password#[\w-]+/.exec(text) ?? [];
  if (!link) throw new Error(`No link in ${text}`);
  return { email, link };
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail", { exact: true }).first().fill(email);
  await page.getByLabel("Adgangskode", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log ind", exact: true }).first().click();
}

/** Presses until it is heard: a page that has just been opened may not listen yet. */
async function signOut(page: Page): Promise<void> {
  const who = page.locator(".rail .who");
  await expect(async () => {
    const button = who.getByRole("button", { name: "Log ud" });
    if (await button.isVisible()) await button.click();
    await expect(who).toHaveText("Log ind", { timeout: 5_000 });
  }).toPass({ timeout: SLOW });
}

/** A page of nobody's, in the same browser. */
async function strangerIn(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const nobody = { cookies: [], origins: [] };
  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "da-DK", storageState: nobody });
  return context.newPage();
}

test.describe("nobody", () => {
  test.use({ role: null, expectedErrors: [/40[0134]|429/] });

  test("reads the figures, and is asked to sign in for the rest", async ({ page }) => {
    await page.goto("/dk/league");
    await expect(page.locator("p.say")).toBeVisible();
    await expect(menuOf(page).filter({ hasText: "Rangliste" })).toHaveCount(1);
    await expect(menuOf(page).filter({ hasText: /Indberetning|Leveringer|Historik/ })).toHaveCount(0);
    await page.goto("/dk/0791");
    await expect(page.locator("#log")).toHaveCount(0);
    await page.goto("/dk/delivery?owing=true");
    await expect(page).toHaveURL("/sign-in?next=%2Fdk%2Fdelivery%3Fowing%3Dtrue");
    await isOpenToAll(page);
    await page.getByRole("button", { name: "Log ind som Borgerservicechef" }).click();
    await expect(page).toHaveURL("/dk/delivery?owing=true", { timeout: SLOW });
    await expect(page.locator(".rail .who")).toContainText("Mette Lund");
  });

  test("is never led to another site", async ({ page }) => {
    await page.goto("/sign-in?next=//evil.example/dk");
    await page.getByRole("button", { name: "Log ind som Indberetter" }).click();
    await expect(page).toHaveURL("/dk/submissions", { timeout: SLOW });
  });

  test("hears that a link is no longer good", async ({ page }) => {
    await page.goto(`/password#${"x".repeat(43)}`);
    await expect(page.getByText("Linket virker ikke længere")).toBeVisible();
    await isOpenToAll(page);
  });
});

test.describe("a manager", () => {
  test.use({ role: "manager", expectedErrors: [/40[34]/] });

  test("starts with the own municipality, reads deliveries, and sends nothing", async ({ page }) => {
    expect(await startOf(page)).toBe("/dk/0791");
    await expect(menuOf(page).filter({ hasText: "Leveringer" })).toHaveCount(1);
    await expect(menuOf(page).filter({ hasText: "Administration" })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Indtast tallene i hånden" })).toHaveCount(0);
    await page.goto("/dk/submissions");
    await expect(page.getByRole("button", { name: "Vælg fil" })).toHaveCount(0);
    await page.goto("/dk/events");
    await expect(page.getByRole("button", { name: /Ny begivenhed|^Ret/ })).toHaveCount(0);
    const refused = await page.goto("/dk/submissions/form");
    expect(refused?.status()).toBe(403);
    await expect(page.locator("p.say")).toHaveText("Den side er for indberetter eller administrator.");
    await isOpenToAll(page);
    expect(await statusOf(page, "POST", "/api/v1/submissions", "kommune;kanal;måned;antal")).toBe(403);
    expect(await statusOf(page, "POST", "/api/v1/groups?country=dk", "{}")).toBe(403);
  });
});

test.describe("a director", () => {
  test.use({ role: "director", expectedErrors: [/40[34]/] });

  test("starts with the league and the own row in it, and administers nothing", async ({ page }) => {
    expect(await startOf(page)).toBe("/dk/league?own=0791");
    await expect(page.getByRole("row", { name: /Viborg/ }).first()).toBeVisible();
    await expect(menuOf(page).filter({ hasText: "Administration" })).toHaveCount(0);
    await page.goto("/dk/groups");
    await expect(page.getByRole("button", { name: /Ny gruppe/ })).toHaveCount(0);
    expect((await page.goto("/dk/administration"))?.status()).toBe(403);
    await expect(page.locator("p.say")).toHaveText("Den side er for administrator.");
    expect(await statusOf(page, "PUT", "/api/v1/rules?country=dk", "{}")).toBe(403);
  });
});

test.describe("a reporter", () => {
  test.use({ role: "reporter", expectedErrors: [/40[34]/] });

  test("sends for the own municipality, and finds every other one's closed", async ({
    page,
    stateOf,
    browser,
    baseURL,
  }) => {
    expect(await startOf(page)).toBe("/dk/submissions");
    const template = page.getByRole("region", { name: "Hent jeres skabelon" });
    await expect(template.getByRole("option")).toHaveText(["Vælg kommune", "Viborg"]);
    const context = await browser.newContext({ baseURL: baseURL ?? "", storageState: await stateOf("administrator") });
    const sent = await context.request.post("/api/v1/submissions", {
      headers: { origin: baseURL ?? "", "content-type": "text/csv" },
      data: "kommune;område;kanal;måned;antal\n0461;Flytning;Brev;2014-08;31",
    });
    const { id } = await sent.json();
    expect((await page.goto(`/dk/submissions/${id}`))?.status()).toBe(404);
    expect(await statusOf(page, "GET", `/api/v1/submissions/${id}`)).toBe(404);
    expect(await statusOf(page, "POST", `/api/v1/submissions/${id}/commit`)).toBe(404);
    expect(await statusOf(page, "DELETE", `/api/v1/submissions/${id}`)).toBe(404);
    const foreign = "kommune;område;kanal;måned;antal\n0461;Flytning;Brev;2014-08;31";
    expect(await statusOf(page, "POST", "/api/v1/submissions", foreign)).toBe(403);
    await context.request.delete(`/api/v1/submissions/${id}`, { headers: { origin: baseURL ?? "" } });
    await context.close();

    await page.goto("/dk/events");
    await expect(page.getByRole("button", { name: /^Ret / })).toHaveCount(1); // Viborg's campaign
    await page.getByRole("button", { name: "Ny begivenhed" }).click();
    const form = page.getByRole("dialog", { name: "Ny begivenhed" });
    await expect(form.getByLabel("Kommune")).toHaveValue("0791");
    await expect(form.getByLabel("Kommune").getByRole("option")).toHaveText(["Vælg …", "Viborg"]);
    await page.goto("/dk/submissions/form?municipality=0461");
    await expect(page.getByText("Du indberetter ikke for Odense.")).toBeVisible();
    expect((await page.goto("/dk/administration/users"))?.status()).toBe(403);
    await page.goto("/dk/submissions");
    const buffer = Buffer.from(foreign);
    const file = { name: "odense.csv", mimeType: "text/csv", buffer };
    await page.locator("input[type=file]").last().setInputFiles(file);
    await expect(page.getByText("Den har tal for kommuner, du ikke indberetter for.")).toBeVisible();
  });
});

test("an administrator starts with the deliveries, and may everything", async ({ page }) => {
  expect(await startOf(page)).toBe("/dk/delivery");
  await expect(menuOf(page).filter({ hasText: "Administration" })).toHaveCount(1);
  await page.goto("/dk/events");
  expect(await page.getByRole("button", { name: /^Ret / }).count()).toBeGreaterThan(3);
});

test.describe("somebody who is invited", () => {
  test.use({ expectedErrors: [/40[0134]|429/] });

  test("chooses a password, switches the second factor on, and signs in with it and with a recovery code", async ({
    request,
    browser,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const { email, link } = await invited(request, "reporter", ["0791"]);
    const page = await strangerIn(browser, baseURL);
    await page.goto(link);
    await page.getByLabel("Adgangskode", { exact: true }).fill(PASSWORD);
    await isOpenToAll(page);
    await page.getByRole("button", { name: "Gem og log ind" }).click();
    await expect(page).toHaveURL("/dk/submissions", { timeout: SLOW });

    await page.goto("/account");
    await expect(page.locator("p.say")).toHaveText("Karla Prøve er indberetter her.");
    await isOpenToAll(page);
    await page.getByRole("button", { name: "Slå til" }).click();
    await page.getByLabel("Din adgangskode").fill("en helt anden adgangskode");
    await page.getByRole("button", { name: "Slå til" }).click();
    await expect(page.getByText("Adgangskoden er forkert.")).toBeVisible();
    await page.getByLabel("Din adgangskode").fill(PASSWORD);
    await page.getByRole("button", { name: "Slå til" }).click();
    await expect(page.getByRole("img", { name: "QR-kode til din app" })).toBeVisible();
    await isOpenToAll(page);
    const secret = (await page.locator("code.secret").textContent()) ?? "";
    await page.getByLabel("Koden, appen viser").fill("000000");
    await page.getByRole("button", { name: "Bekræft" }).click();
    await expect(page.getByText(/Koden er forkert/)).toBeVisible();
    await page.getByLabel("Koden, appen viser").fill(codeOf(secret));
    await page.getByRole("button", { name: "Bekræft" }).click();
    await expect(page.getByText("Gem gendannelseskoderne")).toBeVisible();
    const [recovery = ""] = await page.locator(".recovery code").allTextContents();
    await page.getByRole("button", { name: "Jeg har gemt dem" }).click();
    await expect(page.getByRole("heading", { name: "Anden faktor er slået til" })).toBeVisible({ timeout: SLOW });

    const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith("session_token"));
    await signOut(page);
    const old = { headers: { cookie: `${cookie?.name}=${cookie?.value}` } };
    const stolen = await strangerIn(browser, baseURL);
    expect((await stolen.request.get("/api/v1/submissions", old)).status()).toBe(401);

    await page.goto("/sign-in?next=/account");
    await signIn(page, email, OTHER);
    await expect(page.getByText("E-mail eller adgangskode er forkert.")).toBeVisible();
    await signIn(page, email, PASSWORD);
    await page.getByLabel("Kode fra din app").fill(codeOf(secret));
    await isOpenToAll(page);
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await expect(page).toHaveURL("/account", { timeout: SLOW });

    await signOut(page);
    for (const isUsed of [false, true]) {
      await page.goto("/sign-in?next=/account");
      await signIn(page, email, PASSWORD);
      await page.getByRole("button", { name: "Brug en gendannelseskode i stedet" }).click();
      await page.getByLabel("Gendannelseskode").fill(recovery);
      await page.getByRole("button", { name: "Fortsæt" }).click();
      if (isUsed) await expect(page.getByText("Gendannelseskoden er forkert eller brugt.")).toBeVisible();
      else {
        await expect(page).toHaveURL("/account", { timeout: SLOW });
        await signOut(page);
      }
    }

    await page.goto("about:blank");
    await page.goto(link);
    await expect(page.getByText("Linket virker ikke længere")).toBeVisible();
  });

  test("changes the password, and is signed out everywhere else", async ({ request, browser, baseURL }) => {
    test.setTimeout(240_000);
    const { email, link } = await invited(request, "manager", ["0791"]);
    const here = await strangerIn(browser, baseURL);
    await here.goto(link);
    await here.getByLabel("Adgangskode", { exact: true }).fill(PASSWORD);
    await here.getByRole("button", { name: "Gem og log ind" }).click();
    await expect(here).toHaveURL("/dk/0791", { timeout: SLOW });
    const there = await strangerIn(browser, baseURL);
    await there.goto("/sign-in?next=/account");
    await signIn(there, email, PASSWORD);
    await expect(there.getByRole("heading", { name: "Logget ind 2 steder" })).toBeVisible({ timeout: SLOW });

    await here.goto("/account");
    await here.getByLabel("Nuværende adgangskode").fill(PASSWORD);
    await here.getByLabel("Ny adgangskode").fill("password123456");
    await here.getByRole("button", { name: "Skift adgangskode" }).click();
    await expect(here.getByText(/for let at gætte/)).toBeVisible();
    await here.getByLabel("Ny adgangskode").fill(OTHER);
    await here.getByRole("button", { name: "Skift adgangskode" }).click();
    await expect(here.getByText("Adgangskoden er skiftet")).toBeVisible();
    await expect(here.getByRole("heading", { name: "Logget ind ét sted" })).toBeVisible({ timeout: SLOW });
    await there.goto("/account");
    await expect(there).toHaveURL(/\/sign-in/);
    await signIn(there, email, OTHER);
    await expect(there).toHaveURL("/account", { timeout: SLOW });
    await there.getByRole("button", { name: /^Afslut Chrome/ }).click();
    await expect(there.getByRole("heading", { name: "Logget ind ét sted" })).toBeVisible({ timeout: SLOW });
    await here.goto("/account");
    await expect(here).toHaveURL(/\/sign-in/);
  });
});
