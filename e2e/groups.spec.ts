import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const NAME = "Tre på Sydfyn";
const SLOW = 60_000;

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** What the API says of a municipality's or a group's twelve months. */
async function sums(page: Page, whose: string): Promise<{ total: number; digital: number; over: number; of: number }> {
  const response = await page.request.get(`/api/v1/progress?${whose}&window=rolling12&from=2014-08&to=2014-08`);
  const { points } = (await response.json()) as {
    points: { total: number; digital: number; over: number; of: number }[];
  };
  return points[0] ?? { total: 0, digital: 0, over: 0, of: 0 };
}

test("a group is saved by keyboard, is the sum of its municipalities, and is taken away again", async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto("/dk/groups");
  await page.getByRole("button", { name: "Ny gruppe" }).press("Enter");
  const form = page.getByRole("dialog", { name: "Ny gruppe" });
  await form.getByLabel("Navn").fill(NAME);
  await form.getByLabel("Navn").press("Enter");
  await expect(form.getByText("Vælg mindst én kommune.")).toBeVisible();
  await isOpenToAll(page);
  const search = form.getByLabel("Søg kommune");
  await expect(search).toBeFocused();
  for (const name of ["Faaborg", "Svendb", "Nyborg"]) {
    await search.fill(name);
    await search.press("Enter"); // the only one left is ticked
  }
  await search.fill("");
  await expect(form.getByRole("status")).toHaveText("3 valgt");
  await form.getByRole("button", { name: "Gem gruppen" }).press("Enter");
  await expect(page).toHaveURL(/\/dk\/groups\/tre-paa-sydfyn$/, { timeout: SLOW });

  await expect(page.locator("p.say")).toContainText(`af henvendelserne til ${NAME} digitale`, { timeout: SLOW });
  await expect(page.locator("#members tbody tr")).toHaveCount(3);
  const members = await Promise.all(
    ["0430", "0479", "0450"].map((code) => sums(page, `municipality=${code}`)), // Faaborg-Midtfyn, Svendborg, Nyborg
  );
  const joint = await sums(page, "group=tre-paa-sydfyn");
  const add = (pick: (of: (typeof members)[number]) => number) => members.reduce((all, of) => all + pick(of), 0);
  expect(joint).toMatchObject({
    total: add(({ total }) => total),
    digital: add(({ digital }) => digital),
    over: 3,
    of: 3,
  });
  const share = (100 * joint.digital) / joint.total;
  await expect(page.locator(".figures dd.v").first()).toHaveText(`${share.toFixed(1).replace(".", ",")}%`);
  await isOpenToAll(page);

  await page.getByRole("button", { name: `Tag ${NAME} væk` }).click();
  const ending = page.getByRole("dialog", { name: "Tag gruppen væk?" });
  await ending.getByLabel("Begrundelse").fill("Prøve");
  await ending.getByRole("button", { name: "Tag væk" }).click();
  await expect(page).toHaveURL(/\/dk\/groups$/, { timeout: SLOW });
  await expect(page.locator("#groups")).not.toContainText(NAME);
});

test("a group whose municipalities are not complete has no joint share, and says which they are and why", async ({
  page,
}) => {
  await page.goto("/dk/groups/smaa-oer");
  await expect(page.locator("p.say")).toHaveText(
    "Ingen af kommunerne i Fire små øer er komplet i perioden, så der er ingen fælles andel.",
  );
  await expect(page.locator("#members")).toContainText("tæller ikke alle kernekanaler"); // Ærø
  await expect(page.locator("#unjoint li")).toHaveCount(4);
});

test.describe("a refusal", () => {
  test.use({ expectedErrors: [/409/] });

  test("a group that has events is not taken away", async ({ page }) => {
    test.slow();
    await page.goto("/dk/groups");
    await page.getByRole("button", { name: "Tag Fælles callcenter Vestjylland væk" }).click();
    const ending = page.getByRole("dialog", { name: "Tag gruppen væk?" });
    await ending.getByRole("button", { name: "Tag væk" }).click();
    await expect(ending.getByText("Skriv, hvorfor det rettes.")).toBeVisible();
    await ending.getByLabel("Begrundelse").fill("Prøve");
    await ending.getByRole("button", { name: "Tag væk" }).click();
    await expect(ending.getByRole("alert")).toContainText("Gruppen har begivenheder", { timeout: SLOW });
  });
});

test.describe("what does not exist", () => {
  test.use({ expectedErrors: [/404/] });

  test("a group that is not there has the page that says so", async ({ page }) => {
    expect((await page.goto("/dk/groups/ingen"))?.status()).toBe(404);
  });
});

test("a group stands against all others, and its calls in one queue take fewer agents; the address keeps what was typed", async ({
  page,
}) => {
  const against = await (await page.request.get("/api/v1/groups/against?group=6-byerne")).json();
  await page.goto("/dk/groups/6-byerne");
  const block = page.locator("#against");
  await expect(block).toContainText(`nr. ${against.place.rank} blandt ${against.place.of}`);
  await expect(block.getByRole("row", { name: /Alle andre kommuner/ })).toContainText(
    `${against.rest.over} af ${against.rest.of}`,
  );
  await expect(block.getByRole("row", { name: /Forskel/ })).toContainText("(90 %)");

  const asked = "/api/v1/groups/calls?group=6-byerne";
  const opening = await (await page.request.get(asked)).json();
  const result = page.locator("#pooling output");
  await expect(result).toContainText(`Hver for sig${opening.apart}`);
  await expect(result).toContainText(`Færre medarbejdere${opening.saved}`);
  await expect(result).not.toContainText("kr."); // no price was typed
  await expect(async () => {
    await page.getByLabel("Åbningstid, timer om ugen").fill("24");
    await page.getByLabel("Åbningstid, timer om ugen").fill("25"); // once the page listens
    await expect(page).toHaveURL(/hours=25/, { timeout: 1000 });
  }).toPass();
  await page.getByLabel("Spidsbelastning, gange").fill("1,5");
  await expect(page).toHaveURL(/hours=25&peak=1.5/);
  const other = await (await page.request.get(`${asked}&hours=25&peak=1.5`)).json();
  await expect(result).toContainText(`Sammen${other.together.agents}`);
  await page.getByLabel("Pris pr. time, kr.").fill("300");
  await expect(result).toContainText("kr.");
  await page.getByLabel("Åbningstid, timer om ugen").fill("500");
  await expect(page.getByText("Et tal fra 1 til 168.")).toBeVisible();
  await expect(page.locator("#pooling")).toContainText("Det er en model (Erlang C)");
  await page.reload();
  await expect(page.getByLabel("Spidsbelastning, gange")).toHaveValue("1,5");
  await isOpenToAll(page);
});
