import { doorAt } from "./routes";

const LONGEST = 2000;

/**
 * A page of our own that somebody asked to come back to: its path and query. Null for anything else, another site's
 * address above all: `//evil.dk`, `/\evil.dk` and `https:evil.dk` are other sites to a browser.
 */
export function ownPath(next: string | undefined): string | null {
  if (!next?.startsWith("/") || next.length > LONGEST || hasControls(next)) return null;
  if (!URL.canParse(next, "http://here")) return null;
  const here = new URL(next, "http://here");
  if (here.origin !== "http://here") return null;
  here.searchParams.delete("_rsc"); // how the router of the pages asks, not what was asked for
  const door = doorAt("GET", here.pathname);
  const isPage = door !== null && !here.pathname.startsWith("/api/") && door.act === undefined;
  return isPage && here.pathname !== "/sign-in" ? `${here.pathname}${here.search}` : null;
}

/** A browser drops tabs and line breaks from an address and takes a backslash for a slash. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /[\u0000-\u001f\u007f\\]/.test(text);
}
