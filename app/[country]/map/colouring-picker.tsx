"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { Segments } from "@/app/_ui/segments";
import type { Colouring } from "./map-classes";

/** What the tiles are coloured by, kept in the address. */
export function ColouringPicker({ colouring, options }: ColouringPickerProps) {
  const t = useTranslations("map");
  const { go } = useNavigate();
  const pathname = usePathname();
  const search = useSearchParams();
  const choose = (by: Colouring) => {
    const params = new URLSearchParams(search);
    params.set("by", by);
    go(`${pathname}?${params}`);
  };
  const named = options.map((value) => ({ value, label: t(`by.${value}`) }));
  return <Segments small label={t("colouring")} options={named} value={colouring} onChange={choose} />;
}

type ColouringPickerProps = { colouring: Colouring; options: readonly Colouring[] };
