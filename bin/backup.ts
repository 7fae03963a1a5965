import { existsSync } from "node:fs";
import { backup } from "@/db/backup";
import { Refusal } from "@/db/refusal";
import { command } from "./command";

command({
  usage: "npm run backup -- FILE [--own | --demo]",
  words: 1,
  prepare: false,
  work: async ({ sql, words: [file = ""], say }) => {
    if (existsSync(file)) throw new Refusal(`${file} exists already. Choose another name, or move it away.`);
    const { tables } = await backup(sql, file, say);
    say(`\n${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables are in ${file}`);
  },
});
