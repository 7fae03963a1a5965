import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"];

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const ADVICE =
  "No browser was found, and none could be installed. Install Chrome, Chromium or Edge, or name one: E2E_BROWSER_PATH=/path/to/chrome npm test";

/** The browser to run the tests in, installed when there is none; undefined is the one that playwright brings. */
export function findBrowser(): string | undefined {
  const named = process.env.E2E_BROWSER_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`E2E_BROWSER_PATH=${named}: there is no such file.`);
  }
  if (hasPlaywrightBrowser()) return undefined;
  const found = systemBrowser();
  if (found) return found;
  if (
    install(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]) &&
    hasPlaywrightBrowser()
  ) {
    return undefined;
  }
  if (installWithApt()) return systemBrowser();
  throw new Error(ADVICE);
}

function hasPlaywrightBrowser(): boolean {
  return existsSync(chromium.executablePath());
}

function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(existsSync);
}

/** A container of Debian or Ubuntu; Ubuntu's chromium is an empty shell for snap, which the search then does not find. */
function installWithApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  process.env.DEBIAN_FRONTEND = "noninteractive";
  const packages = ["chromium", "fonts-dejavu-core"];
  install("apt-get", ["update"]);
  return install("apt-get", ["install", "-y", "--no-install-recommends", ...packages]) && systemBrowser() !== undefined;
}

function install(command: string, words: string[]): boolean {
  console.log(`Installing a browser: ${command} ${words.join(" ")}`);
  try {
    execFileSync(command, words, { stdio: ["ignore", "ignore", "inherit"] });
    return true;
  } catch {
    return false;
  }
}
