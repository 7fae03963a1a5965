import Link from "next/link";
import { useTranslations } from "next-intl";
import { type AuditQuestion, auditAddress } from "./question";

type PagerProps = { here: string; question: AuditQuestion; older: number | null; newer: number | null };

/** To the older lines and back to the newer ones; nothing where all of them are shown. */
export function Pager({ here, question, older, newer }: PagerProps) {
  const t = useTranslations("audit.list");
  if (older === null && newer === null) return null;
  return (
    <nav className="pager" aria-label={t("pages")}>
      {newer !== null && (
        <>
          <Link href={auditAddress(here, question)}>{t("newest")}</Link>
          <Link href={auditAddress(here, question, { after: newer })}>{t("newer")}</Link>
        </>
      )}
      {older !== null && <Link href={auditAddress(here, question, { before: older })}>{t("older")}</Link>}
    </nav>
  );
}
