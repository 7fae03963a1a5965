import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const VESTHIMMERLAND = "/dk/declarations?municipality=0820";

async function isOpenToAll(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** Chooses a whole channel, once the page is alive. */
async function chooseChannel(page: Page, name: string): Promise<void> {
  const channel = page.getByRole("button", { name: `Vælg hele kanalen ${name}` });
  await expect(async () => {
    if ((await channel.getAttribute("aria-pressed")) === "false") await channel.press("Enter");
    await expect(channel).toHaveAttribute("aria-pressed", "true", { timeout: 1000 });
  }).toPass();
}

test("a channel is ended with a reason, its consequence seen first, and reopened", async ({ page }) => {
  test.slow();
  await page.goto(VESTHIMMERLAND);
  await expect(page.locator("p.say")).toContainText(/Vesthimmerlands tæller \d+ kanaler i 34 opgaveområder/);
  const letter = page.getByRole("button", { name: "Flytning, Brev: talt siden januar 2010" });
  await expect(letter).toBeVisible();

  await chooseChannel(page, "Brev");
  await expect(page.getByText(/34 felter valgt: Brev i 34 opgaveområder/)).toBeVisible();
  await expect(page.getByLabel("Hold op med at tælle")).toBeChecked();
  await page.getByLabel("Sidste måned, der tælles").selectOption("2013-12");
  await page.getByRole("button", { name: "Se hvad det ændrer" }).click();
  const effect = page.getByRole("region", { name: "Det ændrer det" });
  await expect(effect).toContainText("34 felter tælles anderledes fra januar 2014.");
  await expect(effect).toContainText(/måneder beholder andelen, men tæller ikke med i landets fælles tal/);
  await expect(effect).toContainText("Fra januar 2014 tælles Brev ikke: ingen placering på ranglisten");
  await expect(effect).toContainText(/tal står i måneder efter ophøret/);
  await expect(effect).toContainText("databrud på tidsaksen fra januar 2014");
  await isOpenToAll(page);

  const save = page.getByRole("button", { name: "Gem", exact: true });
  await expect(save).toHaveAttribute("aria-disabled", "true");
  await page.getByLabel(/^Begrundelse/).fill("Breve scannes og tælles som Digital Post");
  await save.click();
  await expect(page.getByText(/Gemt som version \d+/)).toBeVisible();
  await expect(
    page.getByRole("button", { name: "Flytning, Brev: talt fra januar 2010 til og med december 2013" }),
  ).toBeVisible();
  await expect(page.getByText(/^Brev tælles ikke\. Så længe det er sådan/)).toBeVisible();
  const history = page.getByRole("table", { name: "Hvordan det blev sådan" }).getByRole("row");
  await expect(history.nth(1)).toContainText("Brev i 34 opgaveområder: sidst talt i december 2013");
  await expect(history.nth(1)).toContainText("Breve scannes og tælles som Digital Post");
  await page.goto("/dk/0820");
  await expect(page.locator("h1")).toContainText("Vesthimmerland");

  await page.goto(VESTHIMMERLAND);
  await chooseChannel(page, "Brev");
  await expect(page.getByLabel(/^Genåbn/)).toBeChecked();
  await page.getByRole("button", { name: "Se hvad det ændrer" }).click();
  await expect(effect).toContainText("Databruddet, som ophøret gav, forsvinder igen.");
  await expect(effect).toContainText("Fra januar 2014 tælles Brev igen");
  await save.click();
  await expect(page.getByText(/Gemt som version \d+/)).toBeVisible();
  await expect(letter).toBeVisible();
  await expect(page.getByText(/Så længe det er sådan/)).toHaveCount(0);
});

test("cells are chosen by keyboard, and what changes nothing is not kept", async ({ page }) => {
  await page.goto(VESTHIMMERLAND);
  await chooseChannel(page, "Brev");
  await page.getByRole("button", { name: "Vælg ingen" }).click();
  const first = page.getByRole("button", { name: /^Flytning, Selvbetjening:/ });
  await first.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: /^Sundhedskort, Selvbetjening:/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/2 felter valgt: Selvbetjening i 2 opgaveområder/)).toBeVisible();
});

test.describe("what is so already", () => {
  test.use({ expectedErrors: [/400/] });

  test("is said to change nothing @phone", async ({ page }) => {
    await page.goto(VESTHIMMERLAND);
    await chooseChannel(page, "Telefon");
    await page.getByLabel("Begynd at tælle").check();
    await page.getByLabel("Første måned, der tælles").selectOption("2012-03");
    await page.getByRole("button", { name: "Se hvad det ændrer" }).click();
    await expect(page.getByText("Det ændrer intet: felterne tælles allerede sådan.")).toBeVisible();
    await isOpenToAll(page);
  });
});

test("the answer about empty cells can be changed, and changed back", async ({ page }) => {
  await page.goto(VESTHIMMERLAND);
  const letter = page.getByLabel("Brev: tomme felter betyder");
  const answer = async (label: string, value: string) => {
    await expect(async () => {
      await letter.selectOption(label);
      await page.getByRole("button", { name: "Gem svarene" }).click();
      await expect(page.getByText("Svarene er gemt.")).toBeVisible({ timeout: 5000 });
    }).toPass();
    await expect(letter).toHaveValue(value);
  };
  await answer("Ingen henvendelser (0)", "zero");
  await expect(page.getByText("Brev: tomme felter er ingen henvendelser").first()).toBeVisible();
  await answer("Ikke talt", "missing");
});
