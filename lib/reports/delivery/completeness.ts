import type { Database } from "@/db/client";
import { addMonths, type Day, dayAfter, everyMonth, type Month, type MonthState, monthState } from "@/lib/domain/month";
import { LIST_LIMIT, type Stamp } from "@/lib/reports/asked";
import { groupOf, inGroup } from "@/lib/reports/calendar/group-scope";
import { inCountry } from "@/lib/reports/context";

export type CompletenessQuestion = {
  country: string;
  from?: Month | undefined;
  to?: Month | undefined;
  /** A group's code: only its members. */
  group?: string | undefined;
  asOf?: string | undefined;
  today: Day;
};

/** Who has delivered a month. `missing` is the first 100 by name, `missingCount` how many there are. */
export type CompletenessMonth = {
  month: Month;
  state: MonthState;
  deadline: Day;
  of: number;
  complete: number;
  incomplete: number;
  missingCount: number;
  missing: { code: string; name: string }[];
};

export type CompletenessReport = Stamp & { country: string; months: CompletenessMonth[] };

const MONTHS = 12;

/** Who has delivered which month; without months the twelve latest closed ones. */
export async function completenessReport(db: Database, question: CompletenessQuestion): Promise<CompletenessReport> {
  return inCountry(db, question, async (context) => {
    const { stamp, registers } = context;
    const { country } = registers;
    const { sums } = question.group === undefined ? context : await inGroup(context, groupOf(context, question.group));
    const to = question.to ?? stamp.lastClosed;
    const from = question.from ?? addMonths(to, 1 - MONTHS);
    const months = everyMonth(from, to);
    const delivered = await Promise.all(months.map((month) => sums.delivered(month, LIST_LIMIT)));
    return {
      ...stamp,
      country: country.code,
      months: delivered.flatMap(({ of, complete, incomplete, missing }, index) => {
        const month = months[index];
        if (!month) return [];
        const state = monthState(month, stamp.today, country.lockDay);
        const missingCount = of - complete - incomplete;
        const deadline = dayAfter(month, country.deadlineDay);
        return [{ month, state, deadline, of, complete, incomplete, missingCount, missing }];
      }),
    };
  });
}
