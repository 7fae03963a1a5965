import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "@/app/_ui/note";
import { useCellsTold } from "@/app/_words/use-cells-told";
import { database } from "@/db/client";
import type { Day } from "@/lib/domain/month";
import { formatNumber } from "@/lib/i18n/format";
import { type DeclaredUnder, declaredUnderReport } from "@/lib/reports/declarations/declared-under";

/** After a first file, or one with more in it than before: what is counted from now on, and where that can be changed. */
export async function Declared({ country, version, today }: { country: string; version: number; today: Day }) {
  const declared = await declaredUnderReport(database(), { country, version, today });
  if (!declared) return null;
  const [t, locale] = [await getTranslations("declarations"), await getLocale()];
  const { municipality, cells } = declared;
  return (
    <div className="after">
      <Note>
        {t("receiptStart", { count: cells, number: formatNumber(locale, cells) })} <Told declared={declared} />
        {t("receiptEnd")}{" "}
        <Link href={`/${country}/declarations?municipality=${municipality.code}`}>
          {t("receiptLink", { place: municipality.name })}
        </Link>
      </Note>
    </div>
  );
}

function Told({ declared: { areas, channels } }: { declared: DeclaredUnder }) {
  return useCellsTold()(areas, channels);
}
