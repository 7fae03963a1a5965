import { defineConfig } from "@playwright/test";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** e2e/start.ts finds the browser and starts the server, and tells the workers by these variables. */
const { E2E_BROWSER_PATH: executablePath, E2E_BASE_URL: baseURL } = process.env;

const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  globalSetup: "./e2e/start.ts",
  workers: 1, // the journeys change one database
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    baseURL,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    trace: "retain-on-failure",
    launchOptions: { executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", ...QUIET] },
  },
  projects: [
    { name: "desk", use: { viewport: DESK } },
    { name: "phone", grep: /@phone/, use: { viewport: PHONE, hasTouch: true } },
  ],
});
