/** The scale that every bar in a column shares; the header shows its axis. */
const SHARE_SCALE = 0.6;

/** A share (0..1) as a bar on the common scale, pale from there to the target: the pale part is what is missing. */
export function ShareBar({ share, token, compare, target }: ShareBarProps) {
  return (
    <div className="sbar">
      <svg aria-hidden="true">
        <rect y="3" width={at(share)} height="10" fill={`var(--kb-${token})`} />
        {target !== null && share < target && (
          <rect className="gap-bar" x={at(share)} y="3" width={at(target - share)} height="10" />
        )}
        {compare !== null && <line x1={at(compare)} x2={at(compare)} y1="0" y2="16" stroke="var(--kb-ink-3)" />}
        {target !== null && (
          <line
            x1={at(target)}
            x2={at(target)}
            y1="-1"
            y2="17"
            stroke="var(--kb-target)"
            strokeWidth="1.3"
            strokeDasharray="3 2"
          />
        )}
      </svg>
    </div>
  );
}

type ShareBarProps = {
  share: number;
  /** The measure's colour. */
  token: "digital" | "selfservice";
  /** The country, as a thin grey line. */
  compare: number | null;
  target: number | null;
};

/** The axis for the header of a column of bars: 0 and the target. */
export function ShareAxis({ target, label }: { target: number; label: string }) {
  return (
    <svg className="axis" aria-hidden="true">
      <text x="0" y="11">
        0
      </text>
      <text className="t" x={at(target)} y="11" textAnchor="middle">
        {label}
      </text>
    </svg>
  );
}

function at(share: number): string {
  return `${((100 * Math.max(0, Math.min(SHARE_SCALE, share))) / SHARE_SCALE).toFixed(2)}%`;
}
