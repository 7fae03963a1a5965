import { useTranslations } from "next-intl";
import type { Limited } from "@/lib/reports/asked";
import type { Place } from "@/lib/reports/submission/submission";

/** Whose counts a submission brings, in few words: "Viborg", "Aalborg og 97 andre kommuner". */
export function usePlaces(): (places: Limited<Place>) => string | null {
  const t = useTranslations("submission.history");
  return ({ count, rows }) => {
    const [first] = rows;
    if (!first) return null;
    return count === 1 ? first.name : t("places", { name: first.name, count: count - 1 });
  };
}
