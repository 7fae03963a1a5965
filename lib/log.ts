import pino, { type Logger } from "pino";
import { config } from "./config";

let made: Logger | null = null;

/** What the server writes down: one line of JSON each. Made when first needed, so that a build opens nothing. */
export function log(): Logger {
  made ??= pino({ level: config().logLevel, base: null, serializers: { err: causeOf } });
  return made;
}

const PARAMETERS = /\nparams: [\s\S]*?(?=\n {4}at |\ncaused by: |$)/g;

/** What went wrong, without the values that a failed query was asked with: they may be a token, a hash, an address. */
export function causeOf(error: Error): object {
  const { message, stack, query, code, type } = pino.stdSerializers.err(error) as Record<string, unknown>;
  const plain = (text: unknown) => (typeof text === "string" ? text.replace(PARAMETERS, "") : undefined);
  return { type, code, message: plain(message), query, stack: plain(stack) };
}
