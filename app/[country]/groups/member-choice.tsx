"use client";

import { useTranslations } from "next-intl";
import { MunicipalityChoice, type MunicipalityOption } from "@/app/_ui/entry/municipality-choice";

type MemberChoiceProps = {
  municipalities: readonly MunicipalityOption[];
  chosen: readonly string[];
  problem: string | undefined;
  onToggle: (code: string) => void;
};

/** The municipalities of a group. */
export function MemberChoice({ problem, ...choice }: MemberChoiceProps) {
  const t = useTranslations("groups.form");
  const words = {
    ...{ legend: t("members"), search: t("search") },
    noneFound: (text: string) => t("noneFound", { text }),
    chosen: (count: number) => t("chosen", { count }),
  };
  return <MunicipalityChoice {...choice} words={words} problem={problem ?? null} />;
}
