"use client";

import { useTranslations } from "next-intl";
import type { Measure } from "@/lib/domain/share";
import { Segments } from "../segments";
import { useFilter } from "./use-filter";

const MEASURES = ["digital", "self_service"] as const;

export function MeasureToggle({ measure }: { measure: Measure }) {
  const t = useTranslations("frame");
  const change = useFilter();
  return (
    <Segments
      label={t("measure")}
      options={MEASURES.map((value) => ({ value, label: t(`measures.${value}`) }))}
      value={measure}
      onChange={(value) => change({ measure: value })}
    />
  );
}
