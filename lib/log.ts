import pino, { type Logger } from "pino";
import { config } from "./config";

let made: Logger | null = null;

/** What the server writes down: one line of JSON each. Made when first needed, so that a build opens nothing. */
export function log(): Logger {
  made ??= pino({ level: config().logLevel, base: null });
  return made;
}
