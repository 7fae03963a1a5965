import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { TableContent } from "@/app/_ui/table/table-content";
import type { movedFileQuestion } from "@/lib/api/moved-question";
import type { Reading } from "@/lib/api/respond";
import { movedReport } from "@/lib/reports/league/moved";
import { movedContent } from "./moved-content";

/** The changes of a question as a table, and what its file is called. */
export async function movedFile(
  { locale, ...question }: z.output<typeof movedFileQuestion>,
  { db, today }: Reading,
): Promise<{ table: TableContent; name: string }> {
  const moved = await movedReport(db, { ...question, today });
  const t = await getTranslations({ locale, namespace: "moved" });
  const name = `kanalbarometer-${question.country}-${t("file.name")}-${moved.answered.month}-v${moved.version}`;
  return { table: movedContent(moved, t), name };
}
