import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "./section";

export function Origin({ country }: { country: string }) {
  const t = useTranslations("method.source");
  return (
    <Section of="source">
      <p>{t.rich("text", { link: (chunks) => <Link href={`/${country}/submissions`}>{chunks}</Link> })}</p>
      <p>{t("version")}</p>
      <p>{t("rounding")}</p>
    </Section>
  );
}

export function Demo() {
  const t = useTranslations("method.demo");
  return (
    <Section of="demo">
      <p>{t("text")}</p>
      <p>{t("own")}</p>
    </Section>
  );
}
