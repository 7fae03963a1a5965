import { once } from "node:events";
import { exportCsv } from "@/lib/submissions/export";
import { command } from "./command";

command({
  usage: "npm run --silent export -- [--country dk] [--own | --demo] > FILE",
  words: 0,
  flags: { country: { type: "string" } },
  prepare: true,
  work: async ({ sql, option }) => {
    for await (const piece of exportCsv(sql, option("country") ?? "dk")) {
      if (!process.stdout.write(piece)) await once(process.stdout, "drain");
    }
  },
});
