import { AppError } from "@/lib/errors";
import { verify } from "@/lib/submissions/verify";
import { command } from "./command";

command({
  usage: "npm run verify -- [--own | --demo]",
  words: 0,
  prepare: true,
  work: async ({ sql, say }) => {
    const discrepancies = await verify(sql);
    for (const { rule, where } of discrepancies) say(`✗ ${rule}: ${where}`);
    if (discrepancies.length > 0) throw new AppError("conflict", `${discrepancies.length} contradictions were found.`);
    say("✓ What is stored agrees: sheets, revisions, declarations and all sums.");
  },
});
