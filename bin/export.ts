import { once } from "node:events";
import { askedVersion } from "@/lib/reports/asked-version";
import { exportCsv } from "@/lib/submissions/export";
import { command } from "./command";

command({
  usage: "npm run --silent export -- [--country dk] [--as-of VERSION] [--own | --demo] > FILE",
  words: 0,
  flags: { country: { type: "string" }, "as-of": { type: "string" } },
  prepare: true,
  work: async ({ db, sql, option }) => {
    const asOf = option("as-of");
    const version = asOf === undefined ? undefined : (await askedVersion(db, asOf)).number;
    for await (const piece of exportCsv(sql, option("country") ?? "dk", { version })) {
      if (!process.stdout.write(piece)) await once(process.stdout, "drain");
    }
  },
});
