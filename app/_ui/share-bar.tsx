/** The scale that every bar in a column shares, and its axis in the header. */
export const SHARE_SCALE = 0.6;

/** A share as a bar on the common scale; pale up to the target where that is what is missing. Shares are 0..1. */
export function ShareBar({ share, compare, target = 0.5, missing = false, range }: ShareBarProps) {
  return (
    <div className="sbar">
      <svg aria-hidden="true">
        <rect
          y="3"
          width={at(share)}
          height="10"
          fill={missing ? "var(--kb-digital)" : undefined}
          className={missing ? undefined : "shares"}
        />
        {missing && share < target && (
          <rect className="gap-bar" x={at(share)} y="3" width={at(target - share)} height="10" />
        )}
        {compare !== undefined && <line x1={at(compare)} x2={at(compare)} y1="0" y2="16" stroke="var(--kb-compare)" />}
        <line
          x1={at(target)}
          x2={at(target)}
          y1="-1"
          y2="17"
          stroke="var(--kb-target)"
          strokeWidth="1.3"
          strokeDasharray="3 2"
        />
        {range && <Whisker share={share} {...range} />}
      </svg>
    </div>
  );
}

type ShareBarProps = {
  share: number;
  /** The country, as a thin grey line. */
  compare?: number;
  target?: number;
  /** Digital blue, and pale from the share to the target. */
  missing?: boolean;
  range?: { low: number; high: number };
};

function Whisker({ share, low, high }: { share: number; low: number; high: number }) {
  return (
    <>
      <g stroke="var(--kb-ink)" strokeWidth="1.2">
        <line x1={at(low)} x2={at(high)} y1="8" y2="8" />
        <line x1={at(low)} x2={at(low)} y1="5" y2="11" />
        <line x1={at(high)} x2={at(high)} y1="5" y2="11" />
      </g>
      <circle cx={at(share)} cy="8" r="3.5" fill="var(--kb-digital)" />
    </>
  );
}

/** The axis for the header of a column of bars: 0 and the target. */
export function ShareAxis({ target = 0.5, label }: { target?: number; label: string }) {
  return (
    <div className="axis" aria-hidden="true">
      <span style={{ left: 0 }}>0</span>
      <span className="t" style={{ left: at(target) }}>
        {label}
      </span>
    </div>
  );
}

function at(share: number): string {
  return `${((100 * Math.max(0, Math.min(SHARE_SCALE, share))) / SHARE_SCALE).toFixed(2)}%`;
}
