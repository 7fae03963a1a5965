import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { CLIENT, type IdentityProvider, startIdentityProvider } from "./identity-provider";
import { type Server, startServer } from "./server";

// The page of the provider itself asks for a font and an icon that it does not have.
test.use({ role: null, expectedErrors: [/401|403|fonts\.googleapis|favicon\.ico/] });

let provider: IdentityProvider;
let server: Server;

/** The demo, with one municipality's provider. */
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const port = await freePort();
  provider = await startIdentityProvider(`http://127.0.0.1:${port}/api/auth/callback/viborg`);
  const file = join(mkdtempSync(join(tmpdir(), "kanalbarometer-oidc-")), "providers.json");
  const viborg = { id: "viborg", name: "Viborg Kommune", issuer: provider.issuer, ...CLIENT };
  writeFileSync(file, JSON.stringify([{ ...viborg, domains: ["viborg.dk"], municipalities: ["0791"] }]));
  server = await startServer({ own: true, env: { PORT: String(port), OIDC_PROVIDERS: file } });
});
test.afterAll(async () => {
  await server.stop();
  provider.stop();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** Through the provider's own page, as this person. */
async function signInAs(page: Page, person: string, next = "/dk/history") {
  await page.goto(`${server.url}${next}`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByRole("button", { name: "Viborg Kommune" }).click();
  await page.waitForURL(`${provider.issuer}/**`);
  await page.locator("input[name=login]").fill(person);
  await page.locator("input[name=password]").fill("anything");
  await page.locator("button[type=submit]").click();
}

test("somebody of the municipality comes in through its provider, reads, and changes nothing", async ({ page }) => {
  await signInAs(page, "mette");
  await expect(page).toHaveURL(`${server.url}/dk/history`);
  await expect(page.getByText("Mette Lund").first()).toBeVisible();
  const sent = await page.evaluate(async () => {
    const answer = await fetch("/api/v1/submissions", { method: "POST", body: "kommune;kanal;måned;antal" });
    return answer.status;
  });
  expect(sent).toBe(403);
});

for (const [person, reason] of [
  ["unverified", "ikke bekræftet"],
  ["foreign", "domæne"],
] as const)
  test(`${person} is refused in words, and is nobody`, async ({ page }) => {
    await signInAs(page, person);
    await page.waitForURL(/\/sign-in\?/);
    await expect(page.getByRole("alert").first()).toContainText(reason);
    await page.goto(`${server.url}/dk/history`);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  });

test("a state that another browser began is not taken", async ({ page, browser }) => {
  await page.goto(`${server.url}/sign-in`);
  const started = await page.evaluate(async () => {
    const body = JSON.stringify({ provider: "viborg", callbackURL: "/dk" });
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/api/auth/sign-in/social", { method: "POST", headers, body });
    return ((await answer.json()) as { url: string }).url;
  });
  const victim = await (await browser.newContext()).newPage();
  await victim.goto(started);
  await victim.locator("input[name=login]").fill("mette");
  await victim.locator("input[name=password]").fill("anything");
  await victim.locator("button[type=submit]").click();
  await victim.waitForURL(`${server.url}/**`);
  await victim.goto(`${server.url}/dk/history`);
  await expect(victim).toHaveURL(/\/sign-in\?next=/);
  await victim.context().close();
});
