import { findBrowser } from "./browser";
import { startServer } from "./server";

/**
 * Runs once before all journeys: a browser, and a server with fresh demo data; the answer takes both away. Where
 * E2E_BASE_URL names a running server with demo data, it is used as it is.
 */
export default async function start(): Promise<() => Promise<void>> {
  const browser = findBrowser();
  if (browser) process.env.E2E_BROWSER_PATH = browser;
  if (process.env.E2E_BASE_URL) return async () => {};
  const server = await startServer();
  process.env.E2E_BASE_URL = server.url;
  process.env.E2E_DATA_DIR = server.dataDir;
  return server.stop;
}
