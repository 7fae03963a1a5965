import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import { Block } from "@/app/_ui/block";
import { database } from "@/db/client";
import { formatNumber } from "@/lib/i18n/format";
import { registeredMunicipalities } from "@/lib/reports/administration/municipalities";
import { type AdministrationProps, administrationAsked } from "../administration-asked";
import { AdministrationScreen } from "../administration-screen";
import { FindForm } from "./find-form";
import { NewMunicipalityButton } from "./municipality-form";
import { MunicipalityTable } from "./municipality-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("administration.sections");
  return { title: t("municipalities") };
}

/** The municipalities: what they are called, when they exist, what they became, and how many live there. */
export default async function MunicipalitiesPage(props: AdministrationProps) {
  const { country, report, asOf, search } = await administrationAsked(props, "municipalities");
  const [t, locale] = [await getTranslations("administration.municipalities"), await getLocale()];
  const text = [search.find].flat()[0] ?? "";
  const question = { country, asOf, today: report.today };
  const { rows, ...list } = await found(registeredMunicipalities(database(), question, text));
  const { version: seenVersion, today } = report;
  const canWrite = asOf === undefined;
  const number = formatNumber(locale, report.municipalities);
  const say = t.rich("say", { ...bold, count: report.municipalities, number });
  return (
    <AdministrationScreen {...{ country, report, asOf }} section="municipalities" sentence={say}>
      <Block
        id="municipalities"
        title={t("title")}
        sub={
          rows.length < list.found
            ? t("subFirst", { shown: rows.length, found: list.found })
            : t("sub", { found: list.found })
        }
        tools={canWrite && <NewMunicipalityButton {...{ country, seenVersion, today }} />}
      >
        <div className="admin-tools">
          <FindForm text={text} asOf={asOf} />
        </div>
        {rows.length > 0 ? (
          <MunicipalityTable {...{ country, rows, seenVersion, today, canWrite }} />
        ) : (
          <p className="muted">{t("noneFound", { text })}</p>
        )}
      </Block>
    </AdministrationScreen>
  );
}
