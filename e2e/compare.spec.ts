import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const SLOW = 60_000;

type Row = { code: string; name: string; share: number; rank: number };

async function leagueRow(request: APIRequestContext, code: string): Promise<Row> {
  const { own } = await (await request.get(`/api/v1/league?own=${code}`)).json();
  return own;
}

const percent = (share: number) => `${(100 * share).toFixed(1).replace(".", ",")}\u00a0%`;
const points = (change: number) =>
  `${change < 0 ? "\u2212" : "+"}${Math.abs(100 * change)
    .toFixed(1)
    .replace(".", ",")}`;
const side = (page: Page, block: string) => page.locator(`${block} table.side-by-side`);

test("are we really better than our neighbours, and from whom can we learn? @phone", async ({ page, request }) => {
  test.setTimeout(240_000);
  await page.goto("/dk/0791");
  await page.locator(".stamp").getByRole("link", { name: "Sammenlign med …" }).click();
  await expect(page).toHaveURL(/\/dk\/compare\?with=0791/, { timeout: SLOW });
  const chosen = page.getByRole("list", { name: "Kommuner, der sammenlignes" }).getByRole("listitem");
  await expect(chosen).toHaveCount(4, { timeout: SLOW }); // with the three most like it
  await expect(chosen.first()).toContainText("Viborg");

  // By keyboard: two go, one comes
  for (const place of [3, 2]) {
    await chosen
      .nth(place)
      .getByRole("button", { name: /^Fjern / })
      .press("Enter");
    await expect(chosen).toHaveCount(place, { timeout: SLOW });
  }
  await page.getByRole("button", { name: "Tilføj kommune" }).press("Enter");
  await page.getByRole("combobox").fill("favrskov");
  await page.getByRole("combobox").press("Enter");
  await expect(page).toHaveURL(/with=0791,\d{4},0710/, { timeout: SLOW });
  await expect(chosen).toHaveCount(3, { timeout: SLOW });

  const [viborg, favrskov] = [await leagueRow(request, "0791"), await leagueRow(request, "0710")];
  await expect(page.locator("p.say")).toContainText(`Viborg har ${percent(viborg.share)} digitale henvendelser`);
  const figures = side(page, "#figures").getByRole("row", { name: /^Digital andel/ });
  await expect(figures.getByRole("cell").first()).toHaveText(percent(viborg.share));
  await expect(figures.getByRole("cell").last()).toHaveText(percent(favrskov.share));
  await expect(
    side(page, "#figures")
      .getByRole("row", { name: /^Nr\. af/ })
      .getByRole("cell")
      .last(),
  ).toHaveText(String(favrskov.rank));

  const learn = page.locator("#learn");
  await expect(learn.locator(".lesson")).toHaveCount(3);
  const first = learn.locator(".lesson").first();
  await expect(first).toContainText(/henvendelser kunne flytte/);
  await expect(first.locator("ol > li").first()).toContainText(/ → .*pct\.point/);
  await learn.getByRole("button", { name: "Samme type" }).click();
  await expect(page).toHaveURL(/same=kind/, { timeout: SLOW });
  await expect(learn).toContainText("Kommuner af samme type", { timeout: SLOW });
});

test("who has no figures says why, and never stands as zero", async ({ page }) => {
  await page.goto("/dk/compare?with=0791,0665,0492"); // Lemvig lacks a channel, Ærø counts no phone
  await expect(page.locator("#figures .absent")).toContainText("Lemvig har ingen tal i perioden: Telefon mangler");
  await expect(page.locator("#figures .absent")).toContainText("Ærø har ingen tal i perioden: Tæller ikke telefon");
  const shares = side(page, "#figures")
    .getByRole("row", { name: /^Digital andel/ })
    .getByRole("cell");
  for (const place of [1, 2]) await expect(shares.nth(place)).toContainText("–");
  await expect(page.locator("p.say")).toContainText("ingen af de andre har en andel i perioden");
});

test("nobody chosen is an invitation, and seven are six", async ({ page }) => {
  await page.goto("/dk/compare");
  await expect(page.locator("p.say")).toContainText("Vælg to til seks kommuner");
  await page.goto("/dk/compare?with=0101,0751,0851,0461,0561,0657,0615");
  await expect(page.getByRole("list", { name: "Kommuner, der sammenlignes" }).getByRole("listitem")).toHaveCount(6);
  await expect(page.getByText("Højst 6 kommuner ad gangen")).toBeVisible();
});

test("who moved, over how long, and how sure: the page, the file and the API agree @phone", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  await page.goto("/dk/league?own=0791");
  await page.locator(".stamp").getByRole("link", { name: "Hvem flyttede sig?" }).click();
  await expect(page).toHaveURL(/\/dk\/league\/moved/, { timeout: SLOW });
  await page.locator("#moved").getByRole("button", { name: "2 år" }).click();
  await expect(page).toHaveURL(/years=2/, { timeout: SLOW });
  const { rows, unmoved, up } = await (await request.get("/api/v1/league/moved?years=2")).json();
  await expect(page.locator("p.say")).toContainText(`På 2 år er ${up} af ${rows.length} kommuner sikkert steget`, {
    timeout: SLOW,
  });
  const top = page.locator("table.moves tbody tr").first();
  await expect(top).toContainText(rows[0].name);
  await expect(top).toContainText(points(rows[0].change));
  await expect(page.locator("#unmoved").getByRole("row", { name: /Kolding/ })).toContainText("Databrud");
  await expect(page.locator("#unmoved tbody tr")).toHaveCount(unmoved.length);

  const csv = page.waitForEvent("download");
  await page.locator("#moved").getByRole("link", { name: "CSV" }).click();
  const lines = (await readFile(await (await csv).path(), "utf8")).slice(1).trim().split("\r\n");
  expect(lines[0]).toContain("Nr.;Kode;Kommune;2 år, pct.point");
  expect(lines).toHaveLength(1 + rows.length + unmoved.length);
  expect(lines[1]?.split(";").slice(0, 3)).toEqual(["1", rows[0].code, rows[0].name]);
});

test("the funnel names who is outside, marks the own municipality, and its points and table lead on", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto("/dk/league?own=0791");
  const funnel = page.locator("#funnel");
  await expect(funnel.locator("canvas")).toHaveAttribute("data-drawn", "true", { timeout: SLOW });
  await expect(funnel).toContainText("Viborg ligger inden for");
  await funnel.getByRole("button", { name: "Tabel" }).click();
  const outermost = funnel.getByRole("row").nth(1);
  await expect(outermost).toContainText(/Usædvanlig|Uden for/);
  const name = (await outermost.getByRole("link").textContent()) ?? "";
  await expect(funnel.locator(".named")).toContainText(name);
  await outermost.getByRole("link").click();
  await expect(page.locator("h1")).toContainText(name, { timeout: SLOW });
});
