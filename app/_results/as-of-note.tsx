import { getTranslations } from "next-intl/server";
import { Note } from "@/app/_ui/note";
import { localDate } from "@/lib/clock";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Stamp } from "@/lib/reports/asked";
import { NewestLink } from "./newest-link";
import { resultWords } from "./translation";

/** On a page that was asked for as it stood: which version that is, and the way to the newest. */
export async function AsOfNote({ stamp, here }: { stamp: Stamp; here: string }) {
  const [{ locale }, t] = [await resultWords(), await getTranslations("results.asOf")];
  const at = stamp.versionAt ? formatDate(locale, localDate(new Date(stamp.versionAt))) : "";
  return (
    <div className="as-of">
      <Note tone="warn">
        {t("stands", { version: formatNumber(locale, stamp.version), at })}{" "}
        <NewestLink here={here}>{t("newest")}</NewestLink>
      </Note>
    </div>
  );
}
