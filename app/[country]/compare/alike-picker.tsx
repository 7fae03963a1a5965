"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { Segments } from "@/app/_ui/segments";
import type { Same } from "@/lib/domain/nearest";

/** Whom one compares oneself with, kept in the address. */
export function AlikePicker({ same }: { same: Same | null }) {
  const t = useTranslations("compare.learn");
  const { go } = useNavigate();
  const [pathname, search] = [usePathname(), useSearchParams()];
  const choose = (value: string) => {
    const params = new URLSearchParams(search);
    if (value === "near") params.delete("same");
    else params.set("same", value);
    go(`${pathname}?${params}`);
  };
  const options = (["near", "kind", "region"] as const).map((value) => ({ value, label: t(`alike.${value}`) }));
  return <Segments small label={t("alikeLabel")} options={options} value={same ?? "near"} onChange={choose} />;
}
