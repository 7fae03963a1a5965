import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { Block } from "@/app/_ui/block";
import { EmptyState } from "@/app/_ui/empty-state";
import { type AdministrationProps, administrationAsked } from "../administration-asked";
import { AdministrationScreen } from "../administration-screen";
import { PriceSetBlock } from "./price-set-block";
import { NewPriceSetButton } from "./price-set-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("administration.sections");
  return { title: t("prices") };
}

/** What an inquiry costs by channel, in sets with a year and a source. */
export default async function PricesPage(props: AdministrationProps) {
  const { country, report, asOf } = await administrationAsked(props, "prices");
  const [t, locale] = [await getTranslations("administration.prices"), await getLocale()];
  const { priceSets, currency, version: seenVersion } = report;
  const channels = report.channels.map(({ code, names }) => ({ value: code, label: names[locale] }));
  const sets = priceSets.map(({ code, names }) => ({ value: code, label: names[locale] }));
  const canWrite = asOf === undefined;
  const standard = priceSets.find((set) => set.standard)?.names[locale] ?? "none";
  const rest = { country, seenVersion, currency, channels, sets };
  return (
    <AdministrationScreen
      {...{ country, report, asOf }}
      section="prices"
      sentence={t.rich("say", { ...bold, standard })}
    >
      {canWrite && (
        <div className="admin-tools">
          <NewPriceSetButton {...rest} />
        </div>
      )}
      {priceSets.length === 0 && (
        <Block title={t("title")}>
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        </Block>
      )}
      {priceSets.map((set) => (
        <PriceSetBlock key={set.code} set={set} canWrite={canWrite} {...rest} />
      ))}
    </AdministrationScreen>
  );
}
