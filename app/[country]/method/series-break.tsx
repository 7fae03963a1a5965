import { useTranslations } from "next-intl";
import { Section } from "./section";

/** Why a change is not taken over a day from which something is counted otherwise. */
export function SeriesBreak() {
  const t = useTranslations("method.seriesBreak");
  return (
    <Section of="seriesBreak">
      <p>{t("text")}</p>
      <p>{t("parts")}</p>
      <p>{t("around")}</p>
    </Section>
  );
}
