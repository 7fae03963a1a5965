import { useTranslations } from "next-intl";

const MARKS = [
  ["on_time", "✓"],
  ["late", "+4"],
  ["incomplete", "½"],
  ["missing", "×"],
  ["awaited", "…"],
] as const;

/** What the marks mean. */
export function BoardLegend() {
  const t = useTranslations("delivery.legend");
  return (
    <ul className="board-legend">
      {MARKS.map(([state, mark]) => (
        <li key={state}>
          <span className="mark" data-state={state} data-month={state === "awaited" ? "preliminary" : undefined}>
            {mark}
          </span>
          {t(state)}
        </li>
      ))}
      <li>
        <span className="mark" data-state="on_time" data-corrected>
          ✓
        </span>
        {t("corrected")}
      </li>
      <li>
        <span className="mark" data-state="on_time" data-month="preliminary">
          ✓
        </span>
        {t("preliminary")}
      </li>
    </ul>
  );
}
