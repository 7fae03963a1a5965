import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Every screen, in every language, on a desk and on a phone. */
const SCREENS = [
  { name: "Overblik", path: "/dk" },
  { name: "Kommune", path: "/dk/0791" },
  { name: "Vælg kommune", path: "/dk/municipality" },
  { name: "Rangliste", path: "/dk/league?own=0791" },
  { name: "Hvem flyttede sig", path: "/dk/league/moved?own=0791&years=2" },
  { name: "Sammenlign", path: "/dk/compare?with=0791,0740,0751,0492" },
  { name: "Kort", path: "/dk/map" },
  { name: "Indberetning", path: "/dk/submissions" },
  { name: "Indtast tal", path: "/dk/submissions/form?municipality=0791&month=2014-08" },
  { name: "Optælling", path: "/dk/declarations?municipality=0791" },
  { name: "Leveringer", path: "/dk/delivery" },
  { name: "Historik", path: "/dk/history" },
  { name: "Sammenlign to versioner", path: "/dk/history/compare?from=6&to=7&municipality=0791" },
  { name: "Et tals historie", path: "/dk/history/cell?municipality=0791&month=2014-07" },
  { name: "Begivenheder", path: "/dk/events" },
  { name: "Grupper", path: "/dk/groups" },
  { name: "Gruppe", path: "/dk/groups/faelles-callcenter" },
  { name: "Brugere", path: "/dk/administration/users" },
  { name: "API-nøgler", path: "/dk/administration/keys" },
  { name: "Revisionslog", path: "/dk/administration/audit" },
  { name: "Metode", path: "/dk/method" },
  { name: "Data og API", path: "/api" },
  { name: "Administration", path: "/dk/administration" },
  { name: "Landets regler", path: "/dk/administration/rules" },
  { name: "Kanaler", path: "/dk/administration/channels" },
  { name: "Opgaveområder", path: "/dk/administration/areas" },
  { name: "Kommuner", path: "/dk/administration/municipalities" },
  { name: "Mål og strategier", path: "/dk/administration/targets" },
  { name: "Priser", path: "/dk/administration/prices" },
];

/** What stands before anybody has signed in, and what is one's own. */
const DOORS = [
  { name: "Log ind", path: "/sign-in?next=/dk/history", role: null },
  { name: "Første administrator", path: "/setup#none", role: null },
  { name: "Vælg adgangskode", path: "/password#none", role: null },
  { name: "Min konto", path: "/account", role: "reporter" },
  { name: "Ingen adgang", path: "/no-access?from=/dk/administration", role: "director" },
] as const;

/** What screens become when asked otherwise: in Danish. */
const VARIANTS = [
  { name: "Overblik, one month", path: "/dk?window=month&measure=self_service" },
  { name: "Kommune without a share", path: "/dk/0665?window=month&month=2014-08" },
  { name: "Rangliste of an area by cost", path: "/dk/league?area=change_of_address&sort=cost&measure=self_service" },
  { name: "Kort, change in a year", path: "/dk/map?by=change&measure=self_service" },
  { name: "Hvem flyttede sig, a year's self-service", path: "/dk/league/moved?window=year&measure=self_service" },
  { name: "Sammenlign, nobody chosen", path: "/dk/compare" },
  { name: "Sammenlign, six of one kind", path: "/dk/compare?with=0101,0751,0851,0461,0561,0657&same=kind&years=3" },
  { name: "Indtast tal, no municipality yet", path: "/dk/submissions/form" },
  { name: "Optælling without phone", path: "/dk/declarations?municipality=0492" },
  { name: "Optælling as of a version", path: "/dk/declarations?municipality=0791&asOf=7" },
  { name: "Leveringer, those that owe", path: "/dk/delivery?owing=true&to=2014-08" },
  { name: "Gruppe without a share", path: "/dk/groups/smaa-oer" },
  { name: "Metode as of a version", path: "/dk/method?asOf=7" },
  { name: "Kanaler as of a version", path: "/dk/administration/channels?asOf=7" },
  { name: "Kommuner, those that are looked for", path: "/dk/administration/municipalities?find=holm" },
];

async function inLanguage(page: Page, baseURL: string | undefined, locale: string) {
  await page.context().addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
}

async function drawn(page: Page) {
  await expect(page.locator("main")).toBeVisible();
  for (const canvas of await page.locator("canvas").all()) await expect(canvas).toHaveAttribute("data-drawn", "true");
}

async function stands(page: Page, baseURL: string | undefined, path: string, locale: string) {
  await inLanguage(page, baseURL, locale);
  await page.goto("about:blank"); // an address that differs after its # alone would not be asked for again
  const response = await page.goto(path);
  expect(response?.status()).toBe(200);
  await drawn(page);
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.getByText("Demodata").or(page.getByText("Demo data")).first()).toBeVisible();
}

async function fits(page: Page) {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, "the page is wider than the screen").toBeLessThanOrEqual(0);
}

async function isFine(page: Page, baseURL: string | undefined, path: string) {
  await stands(page, baseURL, path, "da");
  await fits(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** The same elements with other words: what can differ is how much room they take. */
async function fitsInOthers(page: Page, baseURL: string | undefined, path: string) {
  for (const locale of ["en", "nb"]) {
    await page.setViewportSize(DESK);
    await stands(page, baseURL, path, locale);
    await fits(page);
    await page.setViewportSize(PHONE);
    await fits(page);
  }
}

for (const { name, path } of SCREENS) {
  test(`${name} stands, fits and is open to all @phone`, ({ page, baseURL }) => isFine(page, baseURL, path));
  test(`${name} fits in English and bokmål, too`, ({ page, baseURL }) => fitsInOthers(page, baseURL, path));
}

for (const { name, path, role } of DOORS)
  test.describe(name, () => {
    test.use({ role, expectedErrors: [/400|404/] });
    test("stands, fits and is open to all @phone", ({ page, baseURL }) => isFine(page, baseURL, path));
    test("fits in English and bokmål, too", ({ page, baseURL }) => fitsInOthers(page, baseURL, path));
  });

for (const { name, path } of VARIANTS)
  test(`${name}: stands, fits and is open to all @phone`, ({ page, baseURL }) => isFine(page, baseURL, path));

test.describe("what does not exist", () => {
  test.use({ expectedErrors: [/404/] });

  for (const path of ["/dk/9999", "/xx", "/dk/0791/nothing"]) {
    test(`${path} has a page that says so and leads on`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByText("Siden findes ikke")).toBeVisible();
      await page.getByRole("link", { name: "Gå til overblikket" }).click();
      await expect(page).toHaveURL(/\/dk$/);
    });
  }
});
