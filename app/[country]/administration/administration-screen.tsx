import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AsOfNote } from "@/app/_results/as-of-note";
import { ClientMessages } from "@/app/_ui/client-messages";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import type { AdministrationReport } from "@/lib/reports/administration/administration";
import { RegisterHistory } from "./register-history";
import { SectionNav } from "./section-nav";
import type { Section } from "./sections";
import "@/app/_ui/entry/entry.css";
import "./administration.css";

type AdministrationScreenProps = {
  country: string;
  section: Section | null;
  report: AdministrationReport;
  /** The page is asked as of an earlier version. */
  asOf: string | undefined;
  sentence: ReactNode;
  children: ReactNode;
};

/** The frame of every part of Administration: its sentence, the way to the other parts, and what was changed last. */
export async function AdministrationScreen(props: AdministrationScreenProps) {
  const { country, section, report, asOf, sentence, children } = props;
  const t = await getTranslations("administration");
  const here = `/${country}/administration${section ? `/${section}` : ""}`;
  const stamp = [t("stamp.version", { version: report.version }), t("stamp.kept")];
  return (
    <Screen bar={<ScopeBar demo={report.demo} country={country} version={report.version} />}>
      {asOf && <AsOfNote stamp={report} here={here} />}
      <Lede title={section ? t(`sections.${section}`) : t("title")} stamp={stamp}>
        {sentence}
      </Lede>
      <SectionNav country={country} current={section} />
      <ClientMessages areas={["administration"]}>{children}</ClientMessages>
      <RegisterHistory country={country} versions={report.history} />
    </Screen>
  );
}
