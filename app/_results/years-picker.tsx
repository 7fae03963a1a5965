"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { Segments } from "@/app/_ui/segments";
import { YEARS } from "./years";

/** How far back a change is taken from, kept in the address. */
export function YearsPicker({ years }: { years: number }) {
  const t = useTranslations("results.years");
  const { go } = useNavigate();
  const [pathname, search] = [usePathname(), useSearchParams()];
  const choose = (value: string) => {
    const params = new URLSearchParams(search);
    params.set("years", value);
    go(`${pathname}?${params}`);
  };
  const options = YEARS.map((count) => ({ value: String(count), label: t("count", { count }) }));
  return <Segments small label={t("label")} options={options} value={String(years)} onChange={choose} />;
}
