import Link from "next/link";
import { useTranslations } from "next-intl";

/** On every screen whose figures are made up, on paper too. */
export function DemoMark({ country }: { country: string }) {
  const t = useTranslations("frame");
  return (
    <Link className="demo" href={`/${country}/method#demo`} title={t("demoReason")}>
      {t("demo")}
    </Link>
  );
}
