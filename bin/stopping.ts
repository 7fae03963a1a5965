import { failed, say } from "./command";

export type Cleanup = () => Promise<void>;

const LOOK = 1_000;

/**
 * Undoes `cleanups`, last first, and ends the process when it is asked to stop: once, as npm and the terminal may both
 * ask. With `withParent` also when the process that started this one is gone: told to stop, npm stops the shell
 * between it and us, and the shell tells nobody.
 */
export function stopOnRequest(cleanups: Cleanup[], { withParent = false } = {}): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    say("\nStopping ...");
    void undo(cleanups).then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  const parent = process.ppid;
  if (withParent) setInterval(() => process.ppid !== parent && stop(), LOOK).unref();
  return stopping.signal;
}

export async function undo(cleanups: Cleanup[]): Promise<void> {
  for (const cleanup of cleanups.reverse()) await cleanup().catch(failed);
}
