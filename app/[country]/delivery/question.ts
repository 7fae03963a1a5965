import type { SearchParams } from "@/app/_results/question";
import { isMonth, type Month } from "@/lib/domain/month";

/** What the address asks of the board. A word that is none of ours counts as not said. */
export type BoardQuestion = {
  from?: Month;
  to?: Month;
  region?: string;
  /** A group's code. */
  group?: string;
  asOf?: string;
  /** Only those that owe a month. */
  owing: boolean;
  /** A name or code, as typed. */
  search: string;
};

export function boardQuestion(params: SearchParams): BoardQuestion {
  const one = (name: string) => [params[name]].flat()[0];
  const [from, to, region, group, asOf] = [one("from"), one("to"), one("region"), one("group"), one("asOf")];
  return {
    ...(from && isMonth(from) && { from }),
    ...(to && isMonth(to) && { to }),
    ...(region && { region }),
    ...(group && { group }),
    ...(asOf && { asOf }),
    owing: one("owing") === "true",
    search: one("search") ?? "",
  };
}
