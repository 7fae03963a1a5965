import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { ClientMessages } from "@/app/_ui/client-messages";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { today } from "@/lib/clock";
import { formatNumber } from "@/lib/i18n/format";
import { byName } from "@/lib/i18n/names";
import { comparisonReport } from "@/lib/reports/history/comparison";
import { scopeReport } from "@/lib/reports/scope";
import { ChangedSheets } from "./changed-sheets";
import { CompareForm } from "./compare-form";
import { ComparedFigures } from "./compared-figures";
import { comparedIn } from "./compared-in";
import { RegisterChanges } from "./register-changes";
import { useVersionName } from "./use-version-name";
import "../history.css";

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history.compare");
  return { title: t("title") };
}

/** What has changed between two versions: the figures, the counts, the registers. */
export default async function ComparePage({ params, searchParams }: PageProps) {
  const [{ country }, search, db] = [await params, await searchParams, database()];
  const asked = comparedIn(search);
  const [scope, t, locale, day] = await Promise.all([
    found(scopeReport(db, country)),
    getTranslations("history.compare"),
    getLocale(),
    today(db),
  ]);
  const report = await found(comparisonReport(db, { country, ...asked, today: day }));
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} />}>
      <Lede title={t("title")} stamp={[<Versions key="versions" report={report} />]}>
        {t.rich("say", {
          ...bold,
          cells: report.cells,
          number: formatNumber(locale, report.cells),
          sheets: report.sheets.count,
          fresh: report.newSheets.count,
          freshNumber: formatNumber(locale, report.newSheets.count),
          registers: report.registers.count,
        })}
      </Lede>
      <ClientMessages areas={["history"]}>
        <CompareForm
          country={country}
          asked={asked}
          versions={{ from: report.from.number, to: report.to.number }}
          municipalities={scope.municipalities.toSorted(byName(locale)).map(({ code, name }) => ({ code, name }))}
        />
      </ClientMessages>
      <ComparedFigures report={report} />
      <ChangedSheets country={country} report={report} />
      <RegisterChanges report={report} />
    </Screen>
  );
}

function Versions({ report: { from, to } }: { report: Parameters<typeof ComparedFigures>[0]["report"] }) {
  const name = useVersionName();
  return `${name(from)} → ${name(to)}`;
}
