import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { Block } from "@/app/_ui/block";
import { formatNumber } from "@/lib/i18n/format";
import { type AdministrationProps, administrationAsked } from "./administration-asked";
import { AdministrationScreen } from "./administration-screen";
import { SECTIONS, type Section } from "./sections";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("administration");
  return { title: t("title") };
}

/** Administration: what the figures rest on, part by part, and what was changed last. */
export default async function AdministrationPage(props: AdministrationProps) {
  const { country, report, asOf } = await administrationAsked(props, null);
  const [t, locale] = [await getTranslations("administration"), await getLocale()];
  const { municipalities, channels, areas, strategies, priceSets, rules } = report;
  const counts: Record<Section, string> = {
    rules: t("counts.rules", { core: rules.coreChannels.length, deadline: rules.deadlineDay, lock: rules.lockDay }),
    channels: t("counts.channels", { count: channels.length, digital: channels.filter((one) => one.digital).length }),
    areas: t("counts.areas", { count: areas.filter(({ notStated }) => !notStated).length }),
    municipalities: t("counts.municipalities", { count: municipalities, number: formatNumber(locale, municipalities) }),
    targets: t("counts.targets", {
      count: strategies.length,
      active: strategies.filter(({ active }) => active).length,
    }),
    prices: t("counts.prices", {
      count: priceSets.length,
      standard: priceSets.find(({ standard }) => standard)?.names[locale] ?? "none",
    }),
  };
  return (
    <AdministrationScreen {...{ country, report, asOf }} section={null} sentence={t.rich("say", bold)}>
      <Block id="parts" title={t("parts.title")} sub={t("parts.sub")}>
        <ul className="admin-parts">
          {SECTIONS.map((section) => (
            <li key={section}>
              <Link href={`/${country}/administration/${section}`}>{t(`sections.${section}`)}</Link>
              <span>{counts[section]}</span>
            </li>
          ))}
        </ul>
      </Block>
    </AdministrationScreen>
  );
}
