import type { ShareInterval } from "@/lib/domain/share-interval";

/** A column's bars end at 60 %, or at 100 % where a share is larger. */
export type Scale = 0.6 | 1;

/** A share as a pale bar with its point and whisker, the country as a thin grey line, the target dashed. */
export function LeagueBar({ share, interval, country, target, scale }: LeagueBarProps) {
  const at = (value: number) => `${((100 * Math.max(0, Math.min(scale, value))) / scale).toFixed(2)}%`;
  return (
    <div className="sbar">
      <svg aria-hidden="true">
        <rect className="pale" y="3" width={at(share)} height="10" />
        {country !== null && <line x1={at(country)} x2={at(country)} y1="0" y2="16" stroke="var(--kb-compare)" />}
        {target !== null && (
          <line className="dashed" x1={at(target)} x2={at(target)} y1="-1" y2="17" stroke="var(--kb-target)" />
        )}
        {interval && <Whisker low={at(interval.low)} high={at(interval.high)} />}
        <circle cx={at(share)} cy="8" r="3.5" fill="var(--kb-digital)" />
      </svg>
    </div>
  );
}

type LeagueBarProps = {
  share: number;
  interval: ShareInterval | null;
  country: number | null;
  target: number | null;
  scale: Scale;
};

function Whisker({ low, high }: { low: string; high: string }) {
  return (
    <g className="whisker" stroke="var(--kb-ink)">
      <line x1={low} x2={high} y1="8" y2="8" />
      <line x1={low} x2={low} y1="5" y2="11" />
      <line x1={high} x2={high} y1="5" y2="11" />
    </g>
  );
}

/** The axis over a column of bars: 0, 20 and the target; on the long scale 0, 50 and 100. */
export function LeagueAxis({ scale, target, label }: { scale: Scale; target: number | null; label: string }) {
  const ticks = scale === 1 ? [0, 0.5, 1] : [0, 0.2, ...(target === null ? [0.4, 0.6] : [])];
  const at = (value: number) => `${((100 * value) / scale).toFixed(2)}%`;
  return (
    <svg className="axis" aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={at(tick)} y="11" textAnchor={tick === 0 ? "start" : tick === scale ? "end" : "middle"}>
          {Math.round(100 * tick)}
        </text>
      ))}
      {scale !== 1 && target !== null && (
        <text className="t" x={at(target)} y="11" textAnchor="middle">
          {label}
        </text>
      )}
    </svg>
  );
}
