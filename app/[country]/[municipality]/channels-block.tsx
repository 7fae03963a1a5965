import { getTranslations } from "next-intl/server";
import { stated } from "@/app/_results/share-words";
import type { ResultWords } from "@/app/_results/translation";
import { side } from "@/app/_results/words";
import { ChartFigure } from "@/app/_ui/chart-figure";
import { Dumbbell } from "@/app/_ui/dumbbell";
import { EmptyState } from "@/app/_ui/empty-state";
import { formatWindow, sentenceCase } from "@/lib/i18n/format";
import type { MunicipalityReport } from "@/lib/reports/municipality/municipality";

/** Each channel's part of the inquiries, beside the country's. */
export async function ChannelsBlock({ report, words }: { report: MunicipalityReport; words: ResultWords }) {
  const t = await getTranslations("municipality.channels");
  const { locale } = words;
  const { answered, municipality, channels } = report;
  const window = formatWindow(locale, { kind: answered.window, end: answered.month }, "long");
  const rows = channels.flatMap(({ code, names, share, countryShare, difference }) =>
    share === null || countryShare === null || difference === null
      ? []
      : [{ channel: code, name: names[locale], share, compare: countryShare, difference }],
  );
  const most = rows.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
  const pointing = most ? side(most.difference) : "same";
  const title =
    most && pointing !== "same"
      ? t("title", { channel: most.name, more: pointing === "over" ? "yes" : "no" })
      : t("plain");
  const share = (header: string) => ({ header, kind: "share" as const });
  const table = {
    caption: title,
    columns: [
      { header: words.t("columns.channel"), kind: "text" as const },
      share(municipality.name),
      share(words.t("columns.country")),
      { header: words.t("columns.difference"), kind: "points" as const },
      { header: words.t("columns.period"), kind: "text" as const, narrow: "hide" as const },
    ],
    rows: rows.map((row) => [row.name, row.share, row.compare, row.difference, stated(words, window, answered)]),
  };
  return (
    <ChartFigure
      id="channels"
      title={title}
      sub={t("sub", { window })}
      table={table}
      country={report.country.code}
      version={report.version}
      picture={false}
    >
      {rows.length > 0 ? (
        <Dumbbell rows={rows} own={municipality.name} caption={title} />
      ) : (
        <EmptyState title={words.t("noChannels")}>{sentenceCase(words.t("noVerdict.incomplete"))}.</EmptyState>
      )}
    </ChartFigure>
  );
}
