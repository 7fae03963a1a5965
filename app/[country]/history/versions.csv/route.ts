import { getTranslations } from "next-intl/server";
import { csvFile } from "@/app/_ui/table/csv-file";
import { respond } from "@/lib/api/respond";
import { versionsFileQuestion } from "@/lib/api/version-params";
import { everyVersion } from "@/lib/reports/history/version-list";
import { versionsContent } from "../versions-content";

/** GET /dk/history/versions.csv: every version that fits the filter, for a spreadsheet in the reader's language. */
export const GET = respond(versionsFileQuestion, async ({ locale, ...filter }, { db, today, version }) => {
  const [t, rows] = [
    await getTranslations({ locale, namespace: "history" }),
    await everyVersion(db, { ...filter, today }),
  ];
  return csvFile(versionsContent(rows, t, locale), locale, `kanalbarometer-${filter.country}-${t("file")}-v${version}`);
});
