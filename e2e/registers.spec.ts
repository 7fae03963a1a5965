import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const SLOW = 60_000;
const FLAGS = "/dk/administration/channels";

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

async function api<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(`/api/v1/${path}`)).json()) as T;
}

/** The country's digital share and path in 2013 as they stand, or stood at a version. */
async function year2013(page: Page, asOf?: number): Promise<{ share: number; path: number }> {
  const at = asOf === undefined ? "" : `&asOf=${asOf}`;
  const { points } = await api<{ points: { share: number; path: number }[] }>(
    page,
    `progress?window=year&from=2013-12&to=2013-12${at}`,
  );
  const [point] = points;
  if (!point) throw new Error("2013 has a point.");
  return point;
}

async function newestVersion(page: Page): Promise<number> {
  return (await api<{ version: number }>(page, "rules")).version;
}

const percent = (share: number) => `${(100 * share).toFixed(1).replace(".", ",")}\u00a0%`;

/** Gives the reason and saves with the keyboard; what it changes is to be read in between. */
async function save(form: Locator, reason: string, { withEffect = false } = {}): Promise<string> {
  await form.getByLabel("Begrundelse").fill(reason);
  await form.getByLabel("Begrundelse").press("Enter");
  let said = "";
  if (withEffect) {
    said = (await form.getByRole("status").textContent({ timeout: SLOW })) ?? "";
    await form.getByRole("button", { name: /^(Gem|Tag tilbage)$/ }).press("Enter");
  }
  await expect(form).toBeHidden({ timeout: SLOW });
  return said;
}

test("a flag is set, moved and taken back by keyboard; the figures follow, the history tells, the old ones stay", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const [before, version] = [await year2013(page), await newestVersion(page)];
  await page.goto(FLAGS);
  await page.getByRole("button", { name: "Nyt flag for E-mail" }).press("Enter");
  const form = page.getByRole("dialog", { name: "Nyt flag for E-mail" });
  await form.getByLabel("Tæller den med?").selectOption({ label: "Tæller ikke med" });
  await form.getByLabel("Fra og med").first().selectOption({ label: "Januar" });
  await form.getByLabel("Fra og med: år").selectOption("2013");
  await form.getByRole("button", { name: "Vis følgerne" }).press("Enter");
  await expect(form.getByText("Skal udfyldes.")).toBeVisible(); // the reason
  await isOpenToAll(page);
  const said = await save(form, "Prøve: e-mail er ikke digital", { withEffect: true });

  const row = page.getByRole("row", { name: /^E-mail/ });
  await expect(row).toContainText("Tæller ikke med fra januar 2013", { timeout: SLOW });
  const after = await year2013(page);
  expect(after.share).toBeLessThan(before.share);
  expect(said).toContain(`Andelen for 2013 går fra ${percent(before.share)} til ${percent(after.share)}`);
  const told = page.locator("#changes li").first();
  await expect(told).toContainText("Prøve: e-mail er ikke digital");
  await expect(told).toContainText("E-mail tæller som digital fra januar 2013");

  await row.getByRole("button", { name: /^Ret flaget for E-mail/ }).press("Enter");
  const moving = page.getByRole("dialog", { name: /^Ret flaget for E-mail/ });
  await moving.getByLabel("Fra og med").first().selectOption({ label: "Juli" });
  await save(moving, "Prøve: først fra juli", { withEffect: true });
  await expect(row).toContainText("Tæller ikke med fra juli 2013", { timeout: SLOW });
  const moved = await year2013(page);
  expect(moved.share).toBeGreaterThan(after.share);
  expect(moved.share).toBeLessThan(before.share);

  await row.getByRole("button", { name: /^Tag flaget for E-mail/ }).press("Enter");
  await save(page.getByRole("dialog", { name: /^Tag flaget for E-mail/ }), "Prøven er slut", { withEffect: true });
  await expect(row).not.toContainText("fra juli 2013", { timeout: SLOW });
  expect(await year2013(page)).toMatchObject({ share: before.share });
  expect(await year2013(page, version + 1)).toMatchObject({ share: after.share });
  expect(await year2013(page, version)).toMatchObject({ share: before.share });

  await page.goto("/dk/history?kind=flag");
  await expect(page.getByText("Prøven er slut")).toBeVisible();
});

test("a target is changed by keyboard and back; what cannot be is said beside its field", async ({ page }) => {
  test.setTimeout(240_000);
  const [before, version] = [await year2013(page), await newestVersion(page)];
  await page.goto("/dk/administration/targets");
  const change = async (share: string, reason: string) => {
    await page.getByRole("button", { name: "Ret målet for 2012: Kommunernes fælles kanalstrategi" }).press("Enter");
    const form = page.getByRole("dialog", { name: /^Ret målet for 2012/ });
    await form.getByLabel("Andel, %").fill(share);
    return { form, done: () => save(form, reason) };
  };
  const { form, done } = await change("1O1", "Prøve");
  await form.getByLabel("Begrundelse").fill("Prøve");
  await form.getByLabel("Begrundelse").press("Enter");
  await expect(form.getByText("Skriv en procent som 50 eller 37,5")).toBeVisible();
  await expect(form.getByLabel("Andel, %")).toBeFocused();
  await form.getByLabel("Andel, %").fill("33,5");
  await done();
  // A third of the way from 33.5 % in 2012 to 50 % in 2015.
  await expect
    .poll(async () => (await year2013(page)).path, { timeout: SLOW })
    .toBeCloseTo(0.335 + (0.5 - 0.335) / 3, 6);
  expect((await year2013(page, version)).path).toBeCloseTo(before.path, 9);
  await expect(page.locator("#changes li").first()).toContainText("33,50");
  await (await change("30", "Prøven er slut")).done();
  await expect.poll(async () => (await year2013(page)).path, { timeout: SLOW }).toBeCloseTo(before.path, 9);
});

test("KL's strategy is switched on and off again", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto("/dk/administration/targets");
  const count = async () => (await api<{ targets: object[] }>(page, "targets")).targets.length;
  const before = await count();
  const turn = async (way: "til" | "fra") => {
    const title = `Slå KL's mål for selvbetjening ${way}`;
    await page.getByRole("button", { name: title }).press("Enter");
    await save(page.getByRole("dialog", { name: title }), "Prøve");
  };
  await turn("til");
  await expect.poll(count, { timeout: SLOW }).toBe(before + 1);
  await page.goto("/dk/method");
  await expect(page.getByText("80\u00a0%").first()).toBeVisible();
  await page.goto("/dk/administration/targets");
  await turn("fra");
  await expect.poll(count, { timeout: SLOW }).toBe(before);
});

test("a price is changed in kroner and øre and back; the cost follows", async ({ page }) => {
  test.setTimeout(240_000);
  const amount = async () => {
    const { priceSets } = await api<{
      priceSets: { code: string; prices: { channel: string; amount: number }[] }[];
    }>(page, "prices");
    const set = priceSets.find(({ code }) => code === "copenhagen_2011");
    return set?.prices.find(({ channel }) => channel === "phone")?.amount;
  };
  expect(await amount()).toBe(4000);
  await page.goto("/dk/administration/prices");
  const change = async (price: string, reason: string) => {
    await page.getByRole("button", { name: "Ret prissættet København 2011" }).press("Enter");
    const form = page.getByRole("dialog", { name: "Ret prissættet København 2011" });
    await form.getByLabel("Telefon, DKK").fill(price);
    await save(form, reason);
  };
  await change("1.042,50", "Prøve");
  await expect.poll(amount, { timeout: SLOW }).toBe(104_250);
  await expect(page.locator("#changes li").first()).toContainText("1.042,50");
  await change("40", "Prøven er slut");
  await expect.poll(amount, { timeout: SLOW }).toBe(4000);
});

test("a core channel is taken out and put back: who did not count it stands in the joint figure", async ({ page }) => {
  test.setTimeout(240_000);
  const [before, version] = [await year2013(page), await newestVersion(page)];
  const over = async (asOf?: number) => {
    const at = asOf === undefined ? "" : `&asOf=${asOf}`;
    const { points } = await api<{ points: { over: number }[] }>(
      page,
      `progress?window=year&from=2013-12&to=2013-12${at}`,
    );
    return points[0]?.over ?? 0;
  };
  const first = await over();
  await page.goto("/dk/administration/rules");
  const toggle = async (reason: string) => {
    await page.getByRole("button", { name: "Ret reglerne" }).press("Enter");
    const form = page.getByRole("dialog", { name: "Ret reglerne" });
    await form.getByLabel("Telefon").press("Space");
    return save(form, reason, { withEffect: true });
  };
  expect(await toggle("Prøve")).toContain("kommer med i den fælles andel");
  await expect.poll(() => over(), { timeout: SLOW }).toBeGreaterThan(first);
  expect(await over(version)).toBe(first);
  await expect(page.locator("#changes li").first()).toContainText("kernekanaler");
  await toggle("Prøven er slut");
  await expect.poll(() => over(), { timeout: SLOW }).toBe(first);
  expect((await year2013(page)).share).toBe(before.share);
});

test.describe("what is refused", () => {
  test.use({ expectedErrors: [/400|409/] });

  test("a lock day before the deadline, and a change that somebody else has overtaken", async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto("/dk/administration/rules");
    await page.getByRole("button", { name: "Ret reglerne" }).press("Enter");
    const form = page.getByRole("dialog", { name: "Ret reglerne" });
    await form.getByLabel("Låses").fill("8");
    await form.getByLabel("Begrundelse").fill("Prøve");
    await form.getByLabel("Begrundelse").press("Enter");
    await expect(form.getByText("Måneden kan først låses efter fristen den 10.")).toBeVisible({ timeout: SLOW });
    await form.getByLabel("Låses").fill("22");
    await form.getByLabel("Begrundelse").press("Enter");
    await expect(form.getByRole("status")).toContainText("Ingen tal ændrer sig.", { timeout: SLOW });

    const rules = await api<{ coreChannels: string[] }>(page, "rules");
    const origin = new URL(page.url()).origin;
    const put = (deadlineDay: number, reason: string) =>
      page.request.put("/api/v1/rules", {
        headers: { origin },
        data: { coreChannels: rules.coreChannels, deadlineDay, lockDay: 20, reason },
      });
    expect((await put(9, "En anden var hurtigere")).status()).toBe(200);
    await form.getByRole("button", { name: "Gem" }).press("Enter");
    await expect(form.getByRole("alert")).toContainText("En anden var hurtigere", { timeout: SLOW });
    await isOpenToAll(page);
    expect((await put(10, "Prøven er slut")).status()).toBe(200);
  });
});
