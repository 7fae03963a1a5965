import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { Refusal } from "@/db/refusal";
import { clock } from "@/lib/clock";
import { registerFile } from "@/lib/registers/register-file";
import { command } from "./command";

const USAGE =
  "npm run register -- FILE --country no [--name Norge] [--currency NOK] [--core phone,letter] [--aliases FILE] [--own | --demo]";

command({
  usage: USAGE,
  words: 1,
  flags: {
    country: { type: "string" },
    name: { type: "string" },
    currency: { type: "string" },
    core: { type: "string" },
    aliases: { type: "string" },
  },
  prepare: true,
  work: async ({ db, words, option, say }) => {
    const [file = ""] = words;
    const code = option("country");
    if (!code) throw new Refusal(`Usage: ${USAGE}`);
    const [name, aliases] = [option("name"), option("aliases")];
    const registered = await registerFile(
      db,
      {
        code,
        names: name ? { da: name, en: name, nb: name } : undefined,
        currency: option("currency"),
        coreChannels: option("core")?.split(","),
        municipalities: await contents(file),
        aliases: aliases ? await contents(aliases) : undefined,
      },
      { by: userInfo().username, now: await clock(db) },
    );
    const { version, added, changed, municipalities, ignored } = registered;
    if (ignored.length > 0) say(`Columns that are not used: ${ignored.join(", ")}`);
    say(
      version === null
        ? `No changes: ${municipalities} municipalities stand as the file says.`
        : `Version ${version}: ${added} rows added, ${changed} changed; ${municipalities} municipalities in the file.`,
    );
  },
});

async function contents(path: string): Promise<Buffer> {
  return readFile(path).catch((error) => {
    throw new Refusal(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  });
}
