"use client";

import Link from "next/link";
import { useParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ApiFailure } from "@/lib/api/ask";
import { isMonth } from "@/lib/domain/month";
import { formatDate, formatMonth, formatNumber } from "@/lib/i18n/format";
import type da from "@/lib/i18n/messages/da.json";
import { moment } from "@/lib/i18n/moment";
import type { FieldSpec } from "./field-spec";

type Code = keyof (typeof da)["administration"]["problems"];
type Problem = { parameter: string; value: unknown; code?: Code; words?: Record<string, string | number> };
type Refusal = { fields: Readonly<Record<string, string>>; whole: ReactNode };

const KNOWN = ["not-found", "forbidden", "unauthenticated", "too-large", "too-many"] as const;

/** What the API refused, beside the field that it is about; what is about no field stands at the foot of the form. */
export function useRefusal(fields: readonly FieldSpec[], error: Error | null): Refusal {
  const t = useTranslations("administration");
  const locale = useLocale();
  const { country } = useParams<{ country: string }>();
  if (!error) return { fields: {}, whole: null };
  const failure = error instanceof ApiFailure ? error : new ApiFailure("internal", error.message);
  const { code, details } = failure;
  const said = (value: unknown) => wordOf(value, locale);
  const sentence = ({ code: known, value, words = {} }: Problem) => {
    const told = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, said(word)]));
    return t(`problems.${known ?? "other"}`, { ...EMPTY, value: said(value), ...told });
  };
  const problems = Array.isArray(details.problems) ? (details.problems as Problem[]) : [];
  const names = new Set(["reason", ...fields.map(({ name }) => name)]);
  const own = problems.filter(({ parameter }) => names.has(parameter));
  const others = problems.filter(({ parameter }) => !names.has(parameter)).map(sentence);
  const whole = () => {
    if (problems.length > 0) return others.join(" ") || null;
    if (details.reason === "nothing-changes") return t("failures.nothing-changes");
    if (details.reason === "changed-meanwhile") return <Meanwhile country={country} details={details} />;
    return t(`failures.${KNOWN.find((one) => one === code) ?? "other"}`);
  };
  return { fields: Object.fromEntries(own.map((problem) => [problem.parameter, sentence(problem)])), whole: whole() };
}

/** Every sentence is given all the words that any of them takes. */
const EMPTY = {
  ...{ known: "", other: "", first: "", next: "", before: "", last: "", from: "", circle: "", most: "" },
  ...{ deadline: "", day: "", month: "", months: "" },
};

function wordOf(value: unknown, locale: ReturnType<typeof useLocale>): string {
  if (typeof value === "number") return formatNumber(locale, value);
  if (typeof value !== "string") return value === null || value === undefined ? "" : JSON.stringify(value);
  if (isMonth(value)) return formatMonth(locale, value);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(locale, value) : value;
}

/** Who changed it in between, when and why, and the way to see what. */
function Meanwhile({ country, details }: { country: string; details: Readonly<Record<string, unknown>> }) {
  const t = useTranslations("administration.failures");
  const locale = useLocale();
  const { version, seen, by, at, why } = details;
  const { date, time } = moment(locale, String(at));
  const href = `/${country}/history/compare?from=${String(seen)}&to=${String(version)}`;
  return t.rich("changed-meanwhile", {
    ...{ by: String(by), date, time, why: String(why ?? ""), version: String(version) },
    see: (chunks) => (
      <Link href={href} target="_blank">
        {chunks}
      </Link>
    ),
  });
}
