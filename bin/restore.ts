import { restore } from "@/db/restore";
import { command } from "./command";

command({
  usage: "npm run restore -- FILE",
  words: 1,
  prepare: false,
  which: "own",
  work: async ({ sql, words: [file = ""], say }) => {
    const { tables } = await restore(sql, file, say);
    say(
      `\n${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables are back, as they were written.`,
    );
  },
});
