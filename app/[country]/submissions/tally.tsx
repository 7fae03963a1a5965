import { useLocale } from "next-intl";
import { formatNumber } from "@/lib/i18n/format";

export type TallyPart = { count: number; label: string; tone?: "error" | "warn" | undefined };

/** A few counts side by side. A tone is only shown where something is counted. */
export function Tally({ label, parts }: { label: string; parts: readonly TallyPart[] }) {
  const locale = useLocale();
  return (
    <dl className="tally" aria-label={label}>
      {parts.map((part) => (
        <div key={part.label} data-tone={part.count > 0 ? part.tone : undefined}>
          <dd>{formatNumber(locale, part.count)}</dd>
          <dt>{part.label}</dt>
        </div>
      ))}
    </dl>
  );
}
