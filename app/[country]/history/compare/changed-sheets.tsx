import { DownloadIcon } from "@navikt/aksel-icons";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Became } from "@/app/_words/became";
import { lifeAddress } from "@/app/_words/life-address";
import { formatMonth, formatNumber, formatSigned, sentenceCase } from "@/lib/i18n/format";
import { monthList } from "@/lib/i18n/moment";
import type { ComparedSheet, ComparisonReport } from "@/lib/reports/history/comparison";
import { compareAddress } from "./compared-in";

type ChangedSheetsProps = { country: string; report: ComparisonReport };

/** The counts that stand otherwise, sheet by sheet; what came is counted by itself. */
export function ChangedSheets({ country, report }: ChangedSheetsProps) {
  const t = useTranslations("history.compare.sheets");
  const locale = useLocale();
  const { sheets, cells } = report;
  const shown = sheets.rows.length;
  return (
    <Block
      id="sheets"
      title={t("title", { cells, number: formatNumber(locale, cells), sheets: sheets.count })}
      sub={shown < sheets.count ? t("limited", { shown, count: formatNumber(locale, sheets.count) }) : t("sub")}
      tools={cells > 0 && <CsvLink country={country} report={report} />}
    >
      {shown > 0 && <SheetTable country={country} rows={sheets.rows} />}
      <Fresh report={report} />
    </Block>
  );
}

function CsvLink({ country, report: { from, to, municipality } }: ChangedSheetsProps) {
  const t = useTranslations("history.compare.sheets");
  const locale = useLocale();
  const asked = { from: String(from.number), to: String(to.number), municipality: municipality?.code ?? "" };
  const file = compareAddress(country, asked).replace("/compare?", `/compare/changes.csv?locale=${locale}&`);
  return (
    <div className="tools">
      <a href={file} download>
        <DownloadIcon className="icon" aria-hidden />
        {t("csv")}
      </a>
    </div>
  );
}

function Fresh({ report: { newSheets } }: { report: ComparisonReport }) {
  const t = useTranslations("history.compare.sheets");
  const locale = useLocale();
  const { count, cells, municipalities, months } = newSheets;
  if (count === 0) return <p className="after">{t("noneNew")}</p>;
  const n = (value: number) => formatNumber(locale, value);
  return (
    <p className="after">
      {t("new", { count, number: n(count), cells: n(cells), municipalities, months: monthList(locale, months) })}
    </p>
  );
}

function SheetTable({ country, rows }: { country: string; rows: readonly ComparedSheet[] }) {
  const t = useTranslations("history.compare.sheets");
  return (
    <ScrollRegion label={t("caption")}>
      <table className="ds-table lines">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("sheet")}</th>
            <th scope="col" className="num">
              {t("cells")}
            </th>
            <th scope="col" className="num">
              {t("beforeAfter")}
            </th>
            <th scope="col" className="num">
              {t("difference")}
            </th>
            <th scope="col">{t("channels")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.municipality.code} ${row.month}`} country={country} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ country, row }: { country: string; row: ComparedSheet }) {
  const t = useTranslations("history.compare.sheets");
  const locale = useLocale();
  const { municipality, month, cells, before, after, channels } = row;
  const count = (value: number | null) => (value === null ? null : formatNumber(locale, value));
  const life = (channel?: string) => lifeAddress(country, { municipality: municipality.code, month, channel });
  return (
    <tr>
      <th scope="row">
        <Link href={life()}>
          {municipality.name}, {formatMonth(locale, month)}
        </Link>
      </th>
      <td className="num">{t("changed", { cells, number: formatNumber(locale, cells) })}</td>
      <td className="num">
        <Became before={count(before)} after={count(after)} />
      </td>
      <td className="num">{before !== null && after !== null && formatSigned(locale, after - before)}</td>
      <td>
        <ul className="parts">
          {channels.map(({ channel, ...of }) => (
            <li key={channel.code}>
              <Link href={life(channel.code)}>{sentenceCase(channel.names[locale])}</Link>{" "}
              <Became before={count(of.before)} after={count(of.after)} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
