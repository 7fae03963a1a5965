import { getLocale } from "next-intl/server";
import { FilterBar } from "@/app/_ui/frame/filter-bar";
import { byName } from "@/lib/i18n/names";
import type { AnsweredWindow } from "@/lib/reports/asked";
import type { Series } from "@/lib/reports/figures";
import type { ScopeReport } from "@/lib/reports/scope";

type ResultBarProps = {
  scope: ScopeReport;
  code: string | null;
  answered: AnsweredWindow;
  series: Series;
  version: number;
};

/** The sticky bar of a result screen: whose figures, which measure, which window. */
export async function ResultBar({ scope, code, answered, series, version }: ResultBarProps) {
  const locale = await getLocale();
  const municipalities = scope.choices?.toSorted(byName(locale)) ?? null;
  const municipality = scope.municipalities.find((option) => option.code === code) ?? null;
  return (
    <FilterBar
      demo={scope.demo}
      version={version}
      filter={{
        scope: { country: scope.country.code, municipality, municipalities },
        measure: answered.measure,
        window: { kind: answered.window, end: answered.month },
        months: series.month.map(({ month }) => month),
      }}
    />
  );
}
