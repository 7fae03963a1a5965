import { getTranslations } from "next-intl/server";
import type { ResultWords } from "@/app/_results/translation";
import type { LeagueReport } from "@/lib/reports/league/league";
import type { LeagueOptions } from "@/lib/reports/league/league-page";
import type { LeagueFilter } from "./question";

/** What the filter leaves, for the stamp: `Region Nordjylland`, `20.000–50.000 indbyggere`, `Bølge 2`. */
export async function filterWords(
  { near, same, nearest, group, region, kind, size, area, field, wave }: LeagueFilter,
  league: Pick<LeagueReport, "near">,
  options: LeagueOptions,
  { locale }: ResultWords,
): Promise<string[]> {
  const t = await getTranslations("league.filter");
  const nameOf = (rows: LeagueOptions["areas"], code: string | undefined) =>
    rows.find((row) => row.code === code)?.names[locale];
  const name = league.near?.name ?? near ?? "";
  const comparable = nearest ?? (same === undefined ? (league.near?.neighbours.length ?? 0) : 0);
  return [
    near && t("nearWords", { name, count: comparable, same: same ?? "none" }),
    options.groups.find((row) => row.code === group)?.name,
    region,
    kind,
    size && t(`sizes.${size}`),
    nameOf(options.fields, field),
    nameOf(options.areas, area),
    wave === undefined ? undefined : t("waveName", { wave }),
  ].flatMap((word) => word || []);
}
