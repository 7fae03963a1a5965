import type { MovedRow } from "@/lib/reports/league/moved";

/** What all rows' pictures span, no change included. */
export type MoveScale = { low: number; high: number };

export function moveScale(rows: readonly Pick<MovedRow, "low" | "high">[]): MoveScale {
  const [low, high] = [Math.min(0, ...rows.map((row) => row.low)), Math.max(0, ...rows.map((row) => row.high))];
  const room = 0.03 * Math.max(high - low, 0.01);
  return { low: low - room, high: high + room };
}

/** Where a change stands on the scale, in percent of its width. */
export function placeOn({ low, high }: MoveScale, value: number): string {
  return `${((100 * (value - low)) / (high - low)).toFixed(2)}%`;
}

/** A change from no change on, with its interval; the joint change as a thin grey line. Hollow where it can be none. */
export function MoveBar({ row, scale, joint }: { row: MovedRow; scale: MoveScale; joint: number | null }) {
  const at = (value: number) => placeOn(scale, value);
  const [left, right] = [Math.min(0, row.change), Math.max(0, row.change)];
  const width = `${((100 * (right - left)) / (scale.high - scale.low)).toFixed(2)}%`;
  return (
    <div className="sbar">
      <svg aria-hidden="true">
        <rect className="pale" x={at(left)} y="3" width={width} height="10" />
        <line x1={at(0)} x2={at(0)} y1="-1" y2="17" stroke="var(--kb-ink-3)" />
        {joint !== null && <line x1={at(joint)} x2={at(joint)} y1="0" y2="16" stroke="var(--kb-compare)" />}
        <g className="whisker" stroke="var(--kb-ink)">
          <line x1={at(row.low)} x2={at(row.high)} y1="8" y2="8" />
          <line x1={at(row.low)} x2={at(row.low)} y1="5" y2="11" />
          <line x1={at(row.high)} x2={at(row.high)} y1="5" y2="11" />
        </g>
        <circle
          {...{ cx: at(row.change), cy: "8", r: "3.5", stroke: "var(--kb-digital)", strokeWidth: "1.6" }}
          fill={row.sure === "none" ? "var(--kb-page)" : "var(--kb-digital)"}
        />
      </svg>
    </div>
  );
}

/** No change, and the joint change, over the pictures. */
export function MoveAxis({ scale, joint, label }: { scale: MoveScale; joint: number | null; label: string }) {
  const isApart = joint !== null && Math.abs(joint) / (scale.high - scale.low) > 0.12;
  return (
    <svg className="axis" aria-hidden="true">
      <text x={placeOn(scale, 0)} y="11" textAnchor="middle">
        0
      </text>
      {isApart && (
        <text className="t" x={placeOn(scale, joint)} y="11" textAnchor="middle">
          {label}
        </text>
      )}
    </svg>
  );
}
