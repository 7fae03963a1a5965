"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { filterAddress } from "@/app/_ui/frame/filter-address";
import { useNavigate } from "@/app/_ui/frame/navigating";
import type { Month } from "@/lib/domain/month";
import type { WindowKind } from "@/lib/domain/window";
import { formatWindow, sentenceCase } from "@/lib/i18n/format";

const REST = 120;

/** Goes through the windows; the map follows once the slider rests for a moment. */
export function MonthSlider({ ends, month, kind }: { ends: readonly Month[]; month: Month; kind: WindowKind }) {
  const t = useTranslations("map");
  const locale = useLocale();
  const { go } = useNavigate();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const answered = Math.max(0, ends.indexOf(month));
  const [at, setAt] = useState(answered);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setAt(answered), [answered]);
  useEffect(() => input.current?.style.setProperty("--p", `${(100 * at) / Math.max(1, ends.length - 1)}%`), [at, ends]);
  const change = (next: number) => {
    setAt(next);
    if (timer.current) clearTimeout(timer.current);
    const end = ends[next];
    timer.current = setTimeout(
      () => end && go(filterAddress(pathname, search, { month: end }), { replace: true }),
      REST,
    );
  };
  const shown = ends[at];
  const text = shown ? sentenceCase(formatWindow(locale, { kind, end: shown }, "long")) : "";
  return (
    <label className="map-slider">
      <span>{t("slider")}</span>
      <input
        ref={input}
        type="range"
        min={0}
        max={ends.length - 1}
        value={at}
        aria-valuetext={text}
        onChange={(event) => change(event.currentTarget.valueAsNumber)}
      />
      <output>{text}</output>
    </label>
  );
}
