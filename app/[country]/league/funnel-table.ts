import type { getTranslations } from "next-intl/server";
import type { TableContent } from "@/app/_ui/table/table-content";
import { funnelLimits } from "@/lib/domain/funnel";
import { formatShare } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { FunnelPoint, LeagueFunnel } from "@/lib/reports/league/league-funnel";

type Words = Awaited<ReturnType<typeof getTranslations<"league.funnel">>>;
type Named = { caption: string; country: string; locale: Locale; tone: Record<FunnelPoint["place"], string> };

/** The numbers behind the picture: each municipality with its limits, those outside first. */
export function funnelTable(
  { spread, points }: LeagueFunnel,
  { caption, country, locale, tone }: Named,
  t: Words,
): TableContent {
  const [inner, outer] = [formatShare(locale, 0.95, 0), formatShare(locale, 0.998)];
  return {
    caption,
    columns: [
      { header: t("column.name"), kind: "text" },
      { header: t("total"), kind: "count", narrow: "hide" },
      { header: t("column.share"), kind: "share" },
      { header: t("column.low", { limit: inner }), kind: "share" },
      { header: t("column.high", { limit: inner }), kind: "share" },
      { header: t("column.low", { limit: outer }), kind: "share", narrow: "hide" },
      { header: t("column.high", { limit: outer }), kind: "share", narrow: "hide" },
      { header: t("column.place"), kind: "text", narrow: "hide" },
    ],
    rows: points.map(({ name, total, share, place }) => [
      ...[name, total, share],
      ...funnelLimits(total, spread, "95"),
      ...funnelLimits(total, spread, "99.8"),
      tone[place],
    ]),
    links: points.map(({ code }) => `/${country}/${code}`),
  };
}
