import { useTranslations } from "next-intl";
import type { FieldSpec } from "./field-spec";

/** Fields that several registers have: names in each language, and the days between which something is there. */
export function useCommonFields(): { names: FieldSpec[]; period: FieldSpec[]; code: FieldSpec } {
  const t = useTranslations("administration.fields");
  const name = (language: "da" | "en" | "nb"): FieldSpec => ({
    ...{ name: `names.${language}`, label: t(`names.${language}`), control: "text" },
  });
  return {
    names: [name("da"), name("en"), name("nb")],
    period: [
      { name: "validFrom", label: t("validFrom"), control: "date" },
      { name: "validTo", label: t("validTo"), control: "date", hint: t("openEnd"), optional: true },
    ],
    code: { name: "code", label: t("code"), hint: t("codeHint"), control: "text", most: 40 },
  };
}
