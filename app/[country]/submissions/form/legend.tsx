import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** What an empty field, a zero, two dots and a grey field mean. */
export function Legend({ place, isFirst }: { place: string; isFirst: boolean }) {
  const t = useTranslations("form.legend");
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  return (
    <ul className="meanings" aria-label={t("label")}>
      <li>{t.rich("zero", { b })}</li>
      <li>{t.rich("blank", { b })}</li>
      <li>{t.rich("withdraw", { b })}</li>
      {!isFirst && <li data-undeclared>{t.rich("undeclared", { b, place })}</li>}
    </ul>
  );
}
