import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Month } from "@/lib/domain/month";

/** Back to the grid that the draft was typed into. */
export function BackToForm({
  country,
  municipality,
  month,
}: {
  country: string;
  municipality: string;
  month: Month | undefined;
}) {
  const t = useTranslations("form");
  const query = new URLSearchParams({ municipality, ...(month && { month }) });
  return (
    <Link className="ds-button" data-variant="secondary" href={`/${country}/submissions/form?${query}`}>
      {t("back")}
    </Link>
  );
}
