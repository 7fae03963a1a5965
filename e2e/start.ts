import { findBrowser } from "./browser";
import { startServer } from "./server";

/** Runs once before all journeys: a browser, and a server with fresh demo data; the answer takes both away. */
export default async function start(): Promise<() => Promise<void>> {
  const browser = findBrowser();
  if (browser) process.env.E2E_BROWSER_PATH = browser;
  const server = await startServer();
  process.env.E2E_BASE_URL = server.url;
  process.env.E2E_DATA_DIR = server.dataDir;
  return server.stop;
}
