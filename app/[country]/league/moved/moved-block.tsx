import { DownloadIcon } from "@navikt/aksel-icons";
import { getTranslations } from "next-intl/server";
import { listed } from "@/app/_results/reasons";
import type { ResultWords } from "@/app/_results/translation";
import { YearsPicker } from "@/app/_results/years-picker";
import { Block } from "@/app/_ui/block";
import { EmptyState } from "@/app/_ui/empty-state";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { Source } from "@/app/_ui/source";
import { formatMonthSpan } from "@/lib/i18n/format";
import type { MovedReport } from "@/lib/reports/league/moved";
import { leagueAddress } from "../question";
import { MovedTable } from "./moved-table";

type MovedBlockProps = { moved: MovedReport; own: string | null; search: string; words: ResultWords };

/** What the league's address may ask and a change knows nothing of. */
const OTHERS = { page: "", area: "", field: "", wave: "", sort: "", order: "" };

/** The changes, largest climb first, under what they show; with their files. */
export async function MovedBlock({ moved, own, search, words }: MovedBlockProps) {
  const t = await getTranslations("moved");
  const { country, version, rows, answered, before } = moved;
  const { locale } = words;
  const title = t("heading", {
    count: rows.length,
    most: listed(
      locale,
      rows.slice(0, 2).map(({ name }) => name),
    ),
    least: listed(
      locale,
      rows
        .slice(-2)
        .reverse()
        .map(({ name }) => name),
    ),
  });
  const sub = t("sub", {
    measure: answered.measure,
    now: formatMonthSpan(locale, answered.from, answered.month),
    before: formatMonthSpan(locale, before.from, before.month),
  });
  const path = `/${country.code}/league/moved`;
  const file = (kind: "csv" | "xlsx") =>
    leagueAddress(`${path}/moved.${kind}`, search, { ...OTHERS, window: answered.window, locale });
  const tools = (
    <div className="tools files">
      {(["csv", "xlsx"] as const).map((kind) => (
        <a key={kind} href={file(kind)} download>
          <DownloadIcon className="icon" aria-hidden />
          {t(kind)}
        </a>
      ))}
    </div>
  );
  return (
    <Block
      {...{ id: "moved", title, sub, tools }}
      source={
        <Source version={version} country={country.code}>
          <KeptLink href={`/${country.code}/method#moved`}>{t("how")}</KeptLink>
        </Source>
      }
    >
      <div className="choice">
        <YearsPicker years={moved.years} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      ) : (
        <MovedTable moved={moved} own={own} caption={title} words={words} />
      )}
    </Block>
  );
}
