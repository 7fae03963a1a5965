import { getTranslations } from "next-intl/server";
import { servedDatabase } from "@/db/client";
import { everyAudit } from "@/lib/access/audit-log";
import { answered } from "@/lib/api/answer";
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales";
import { auditCsv } from "../audit-csv";
import { auditQuestion } from "../question";

/** GET /dk/administration/audit/audit.csv: every line that fits the filter, sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const locale = isLocale(asked.locale) ? asked.locale : DEFAULT_LOCALE;
    const [t, roles] = await Promise.all([
      getTranslations({ locale, namespace: "audit" }),
      getTranslations({ locale, namespace: "frame.who.roles" }),
    ]);
    const pieces = auditCsv(everyAudit(servedDatabase().sql, auditQuestion(asked)), { t, roles }, locale);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    });
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="kanalbarometer-${t("file")}.csv"`,
      },
    });
  });
}
