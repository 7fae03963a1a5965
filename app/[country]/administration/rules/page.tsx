import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { Block } from "@/app/_ui/block";
import { type AdministrationProps, administrationAsked } from "../administration-asked";
import { AdministrationScreen } from "../administration-screen";
import { RulesButton } from "./rules-button";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("administration.sections");
  return { title: t("rules") };
}

/** The country's rules: which channels everybody has to count, and when a month is due and locked. */
export default async function RulesPage(props: AdministrationProps) {
  const { country, report, asOf } = await administrationAsked(props, "rules");
  const [t, locale] = [await getTranslations("administration.rules"), await getLocale()];
  const { rules, version } = report;
  const channels = report.channels.map(({ code, names }) => ({ value: code, label: names[locale] }));
  const core = channels.filter(({ value }) => rules.coreChannels.includes(value)).map(({ label }) => label);
  const say = t.rich("say", { ...bold, deadline: rules.deadlineDay, lock: rules.lockDay });
  return (
    <AdministrationScreen {...{ country, report, asOf }} section="rules" sentence={say}>
      <Block
        id="rules"
        title={t("title")}
        sub={t("sub")}
        tools={asOf === undefined && <RulesButton {...{ country, rules, channels }} seenVersion={version} />}
      >
        <dl className="admin-facts">
          <dt>{t("coreChannels")}</dt>
          <dd>{core.join(" · ") || t("noCore")}</dd>
          <dt>{t("deadlineDay")}</dt>
          <dd>{t("day", { day: rules.deadlineDay })}</dd>
          <dt>{t("lockDay")}</dt>
          <dd>{t("day", { day: rules.lockDay })}</dd>
        </dl>
      </Block>
    </AdministrationScreen>
  );
}
