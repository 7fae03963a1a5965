import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import { ClientMessages } from "@/app/_ui/client-messages";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { Note } from "@/app/_ui/note";
import { database, servedDatabase } from "@/db/client";
import { mayDescribe } from "@/lib/access/own";
import { visit } from "@/lib/access/visit";
import { ownCodes } from "@/lib/access/who";
import { today } from "@/lib/clock";
import { isMonth } from "@/lib/domain/month";
import { formatDate, formatMonth, formatNumber } from "@/lib/i18n/format";
import { byName } from "@/lib/i18n/names";
import { scopeReport } from "@/lib/reports/scope";
import { type FormReport, formReport } from "@/lib/reports/submission/form";
import { ChooseSheet } from "./choose-sheet";
import { CountForm } from "./count-form";
import "./form.css";

type PageProps = {
  params: Promise<{ country: string }>;
  searchParams: Promise<{ municipality?: string | string[]; month?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("form");
  return { title: t("title") };
}

/** Counts are typed in: a municipality's month as a grid of areas and channels. */
export default async function FormPage({ params, searchParams }: PageProps) {
  const { country } = await params;
  const { municipality: named, month } = await searchParams;
  const db = database();
  const own = await ownCodes(servedDatabase().sql, visit().visitor, country);
  const municipality = named ?? (own?.length === 1 ? own[0] : undefined);
  const [scope, day, locale] = await Promise.all([found(scopeReport(db, country)), today(db), getLocale()]);
  const asked = { country, month: typeof month === "string" && isMonth(month) ? month : undefined, today: day };
  const report =
    typeof municipality === "string" && municipality !== ""
      ? await found(formReport(db, { ...asked, municipality }))
      : null;
  const canWrite = report ? await mayDescribe(db, { country, code: report.municipality.code }) : true;
  const municipalities = scope.municipalities
    .filter(({ code }) => own?.includes(code) ?? true)
    .toSorted(byName(locale));
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} />}>
      <Opening report={canWrite ? report : null} />
      <ClientMessages areas={["form"]}>
        <ChooseSheet
          country={country}
          municipalities={municipalities}
          municipality={report?.municipality ?? null}
          month={report?.month ?? null}
          months={report?.months ?? []}
        />
        {report && canWrite && (
          <CountForm key={`${report.municipality.code} ${report.month}`} country={country} report={report} />
        )}
      </ClientMessages>
      {report && !canWrite && <NotOwn name={report.municipality.name} />}
    </Screen>
  );
}

async function Opening({ report }: { report: FormReport | null }) {
  const [t, locale] = [await getTranslations("form"), await getLocale()];
  if (!report) return <Lede title={t("title")}>{t.rich("say.choose", bold)}</Lede>;
  const { municipality, month, status, deadline, state, declared, counts } = report;
  const missing = declared.filter((isDeclared, index) => isDeclared && counts[index] === null).length;
  const stamp = [t("stamp.deadline", { date: formatDate(locale, deadline) })];
  if (status !== "missing") stamp.push(t(state === "final" ? "stamp.final" : "stamp.preliminary"));
  const said = {
    ...{ place: municipality.name, month: formatMonth(locale, month) },
    ...{ count: missing, number: formatNumber(locale, missing) },
  };
  return (
    <Lede title={t("title")} stamp={stamp}>
      {t.rich(`say.${status}`, { ...said, ...bold })}
    </Lede>
  );
}

async function NotOwn({ name }: { name: string }) {
  const t = await getTranslations("form");
  return (
    <div className="after-choice">
      <Note tone="warn">{t("notOwn", { name })}</Note>
    </div>
  );
}
