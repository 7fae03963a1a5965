import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/app/_ui/client-messages";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { SectionNav } from "./section-nav";
import type { AccessSection } from "./sections";
import "@/app/_ui/entry/entry.css";
import "./administration.css";
import "./access.css";

type AccessScreenProps = {
  country: string;
  demo: boolean;
  section: AccessSection;
  sentence: ReactNode;
  stamp: readonly ReactNode[];
  children: ReactNode;
};

/** The frame of the parts about people and keys: they change no figure, so there is no version and no history of one. */
export async function AccessScreen({ country, demo, section, sentence, stamp, children }: AccessScreenProps) {
  const t = await getTranslations("administration");
  return (
    <Screen bar={<ScopeBar demo={demo} country={country} />}>
      <Lede title={t(`sections.${section}`)} stamp={stamp}>
        {sentence}
      </Lede>
      <SectionNav country={country} current={section} />
      <ClientMessages areas={[section]}>{children}</ClientMessages>
    </Screen>
  );
}
