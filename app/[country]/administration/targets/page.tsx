import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { listed } from "@/app/_results/reasons";
import { Block } from "@/app/_ui/block";
import { EmptyState } from "@/app/_ui/empty-state";
import { type AdministrationProps, administrationAsked } from "../administration-asked";
import { AdministrationScreen } from "../administration-screen";
import { StrategyBlock } from "./strategy-block";
import { NewTargetButton } from "./target-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("administration.sections");
  return { title: t("targets") };
}

/** The strategies that the figures are measured by, each with its dated targets. */
export default async function TargetsPage(props: AdministrationProps) {
  const { country, report, asOf } = await administrationAsked(props, "targets");
  const [t, locale] = [await getTranslations("administration.targets"), await getLocale()];
  const { strategies, version: seenVersion } = report;
  const canWrite = asOf === undefined;
  const active = strategies.filter((strategy) => strategy.active).map(({ strategy }) => strategy);
  const say = t.rich("say", { ...bold, count: active.length, strategies: listed(locale, active) });
  const rest = { country, seenVersion, strategies: strategies.map(({ strategy }) => strategy) };
  return (
    <AdministrationScreen {...{ country, report, asOf }} section="targets" sentence={say}>
      {canWrite && (
        <div className="admin-tools">
          <NewTargetButton {...rest} />
        </div>
      )}
      {strategies.length === 0 && (
        <Block title={t("title")}>
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        </Block>
      )}
      {strategies.map((strategy) => (
        <StrategyBlock key={strategy.strategy} strategy={strategy} canWrite={canWrite} {...rest} />
      ))}
    </AdministrationScreen>
  );
}
