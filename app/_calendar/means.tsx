import { useLocale, useTranslations } from "next-intl";
import type { Mean } from "@/lib/domain/before-after";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import type { EventMeans } from "@/lib/reports/calendar/event-means";

/** The mean share of six months before an initiative and of the six from it on, with n; without a word about causes. */
export function Means({ means }: { means: EventMeans }) {
  const t = useTranslations("events.means");
  const locale = useLocale();
  const side = (label: string, { share, n, reason }: Mean) =>
    share === null
      ? t("none", { label, reason: t(`reason.${reason ?? "no-counts"}`) })
      : t("side", { label, share: formatShare(locale, share), n: formatNumber(locale, n) });
  return (
    <>
      <span>{side(t("before"), means.before)}</span> · <span>{side(t("after"), means.after)}</span>
      {means.of > 1 && <span className="two">{t("over", { over: means.over, of: means.of })}</span>}
    </>
  );
}
