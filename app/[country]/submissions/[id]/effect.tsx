import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { Note } from "@/app/_ui/note";
import { formatMonth, formatNumber, formatShare, sentenceCase } from "@/lib/i18n/format";
import { monthList } from "@/lib/i18n/moment";
import type { FileEffect, RankingEffect, SheetEffect } from "@/lib/reports/submission/submission";
import { Tally } from "../tally";
import { ChangedCells } from "./changed-cells";
import { DownloadLink } from "./download-link";
import { RankingNote } from "./ranking-note";
import { SheetEffects } from "./sheet-effects";

/** What the file would change, from the counts to the share. */
export function Effect({
  country,
  effect,
  ranking,
  download,
}: {
  country: string;
  effect: FileEffect;
  ranking: RankingEffect | null;
  download: string;
}) {
  const t = useTranslations("submission");
  const locale = useLocale();
  const { changes, cells, sheets } = effect;
  const n = (count: number) => formatNumber(locale, count);
  return (
    <>
      <Block
        title={t("effect.title")}
        sub={<Covered sheets={sheets.rows} count={sheets.count} />}
        tools={<DownloadLink href={download} label={t("effect.download")} />}
      >
        <Tally
          label={t("effect.title")}
          parts={[
            { count: changes.new, label: t("tally.new") },
            { count: changes.changed, label: t("tally.changed"), tone: "warn" },
            { count: changes.unchanged, label: t("tally.unchanged") },
            { count: changes.withdrawn, label: t("tally.withdrawn"), tone: "warn" },
          ]}
        />
        {cells.count > 0 && <ChangedCells country={country} cells={cells.rows} caption={t("effect.caption")} />}
        {cells.count > cells.rows.length && (
          <p className="source">{t("effect.more", { shown: n(cells.rows.length), count: n(cells.count) })}</p>
        )}
        <ShareNote sheets={sheets.rows} />
        {ranking && <RankingNote ranking={ranking} />}
      </Block>
      {sheets.count > 0 && (
        <Block title={t("sheets.title")} sub={t("sheets.sub")}>
          <SheetEffects sheets={sheets.rows} />
          {sheets.count > sheets.rows.length && (
            <p className="source">{t("sheets.more", { shown: n(sheets.rows.length), count: n(sheets.count) })}</p>
          )}
        </Block>
      )}
    </>
  );
}

function Covered({ sheets, count }: { sheets: readonly SheetEffect[]; count: number }) {
  const t = useTranslations("submission.effect");
  const locale = useLocale();
  const places = new Map(sheets.map(({ municipality }) => [municipality.code, municipality.name]));
  const months = monthList(locale, [...new Set(sheets.map(({ month }) => month))]);
  const [place] = places.values();
  if (!place || count > sheets.length) return null;
  return places.size === 1 ? t("subOne", { place, months }) : t("subMany", { count: places.size, months });
}

/** The effect in one sentence where there is one to say it about, and that months which are not locked move nothing. */
function ShareNote({ sheets }: { sheets: readonly SheetEffect[] }) {
  const t = useTranslations("submission.sheets");
  const locale = useLocale();
  const moved = sheets.filter(({ before, after }) => before !== null && before.share !== after.share);
  const [one] = moved;
  const preliminary = [...new Set(sheets.filter(({ state }) => state === "preliminary").map(({ month }) => month))];
  return (
    <>
      {one && moved.length === 1 && one.before?.share != null && one.after.share !== null && (
        <Note>
          {t.rich("effectOne", {
            b: (chunks) => <b>{chunks}</b>,
            place: one.municipality.name,
            month: formatMonth(locale, one.month),
            before: formatShare(locale, one.before.share),
            after: formatShare(locale, one.after.share),
          })}
        </Note>
      )}
      {preliminary.length > 0 && (
        <Note>{t("preliminaryNote", { months: sentenceCase(monthList(locale, preliminary)) })}</Note>
      )}
    </>
  );
}
