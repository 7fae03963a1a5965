import { parseArgs } from "node:util";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { Refusal } from "@/db/refusal";
import { config } from "@/lib/config";
import { AppError } from "@/lib/errors";
import { findStore, prepareStore, type Store, type Which } from "./store";

type Flags = { [name: string]: { type: "string" | "boolean" } };

export type Call = OpenDatabase & {
  /** The words that are no options, such as a file name. */
  words: string[];
  option: (name: string) => string | undefined;
  flag: (name: string) => boolean;
  say: (message: string) => void;
};

export type Command = {
  /** What to type, such as "npm run import -- FILE [--own]". */
  usage: string;
  /** How many words there are that are no options; several numbers where that depends on the first. */
  words: number | readonly number[];
  flags?: Flags;
  /** Whether schema and registers are brought up to date first. */
  prepare: boolean;
  /** The embedded database it always works on; otherwise the one that --own or --demo says. */
  which?: Which;
  work: (call: Call) => Promise<void>;
};

const DATABASES: Flags = { own: { type: "boolean" }, demo: { type: "boolean" } };

/** Runs a command of the terminal on the database that it names, and ends with 1 when it fails. */
export function command(definition: Command): void {
  run(definition).catch(failed);
}

/** What a user can mend is one message; anything else is a bug and shows its stack. */
export function failed(error: unknown): void {
  const isExpected = error instanceof Refusal || error instanceof AppError;
  console.error(isExpected ? `\n${error.message}` : error);
  process.exitCode = 1;
}

/** Progress goes to stderr: what a command answers can be piped. */
export function say(message: string): void {
  console.error(message);
}

async function run(definition: Command): Promise<void> {
  const { positionals, values } = parsed(definition);
  const store = await findStore(config(), say);
  stopOnSignal(store);
  try {
    const url = await store.open(definition.which ?? whichOf(values));
    say(`${store.what}, database ${new URL(url).pathname.slice(1)}`);
    if (definition.prepare) await prepareStore(url, say);
    const opened = openDatabase(url);
    const option = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
    const flag = (name: string) => values[name] === true;
    await definition.work({ ...opened, words: positionals, option, flag, say }).finally(opened.close);
  } finally {
    await store.stop();
  }
}

/** An interrupted command leaves no server behind; its transaction is undone by the server. */
function stopOnSignal(store: Store): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void store.stop().finally(() => process.exit(130)));
  }
}

function parsed({ usage, words, flags }: Command) {
  const call = parseCall({ ...DATABASES, ...flags }, usage);
  const isAmbiguous = call.values.own && call.values.demo;
  if (![words].flat().includes(call.positionals.length) || isAmbiguous) throw new Refusal(`Usage: ${usage}`);
  return call;
}

function parseCall(options: Flags, usage: string) {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    const [complaint] = String(error instanceof Error ? error.message : error).split(". ");
    throw new Refusal(`${complaint}\nUsage: ${usage}`);
  }
}

function whichOf(values: { [name: string]: unknown }): Which | undefined {
  if (values.own) return "own";
  return values.demo ? "demo" : undefined;
}
