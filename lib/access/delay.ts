import type { SignInFailures } from "@/db/access/sign-in-failures";

const FREE = 5;
const FIRST = 30;
const LONGEST = 15 * 60;

/**
 * Seconds to wait before the next password is tried for an address: none for the first five in a row, then half a minute,
 * doubled each time, up to a quarter of an hour. Nobody is locked out for good by somebody else's guesses.
 */
export function secondsToWait(found: SignInFailures | null, now: Date): number {
  if (!found || found.failures < FREE) return 0;
  const delay = Math.min(FIRST * 2 ** (found.failures - FREE), LONGEST);
  const passed = (now.getTime() - found.lastAt.getTime()) / 1000;
  return Math.max(0, Math.ceil(delay - passed));
}
