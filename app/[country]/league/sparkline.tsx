const [WIDTH, HEIGHT, EDGE] = [84, 24, 3];

/** Two years of shares (0..1) on the common scale, a gap where there is none; the point is the latest. */
export function Sparkline({ shares, low, high }: { shares: readonly (number | null)[]; low: number; high: number }) {
  const points = shares.flatMap((share, index) => (share === null ? [] : [{ share, index }]));
  const latest = points.at(-1);
  if (!latest) return null;
  const x = (index: number) => (EDGE + ((WIDTH - 2 * EDGE) * index) / Math.max(1, shares.length - 1)).toFixed(1);
  const y = (share: number) =>
    (HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (share - low)) / Math.max(high - low, 0.01)).toFixed(1);
  const path = points.map(({ share, index }) => {
    const begins = index === 0 || shares[index - 1] === null;
    return `${begins ? "M" : "L"}${x(index)} ${y(share)}`;
  });
  return (
    <svg className="spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={path.join("")} fill="none" stroke="var(--kb-digital)" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={x(latest.index)} cy={y(latest.share)} r="2" fill="var(--kb-digital)" />
    </svg>
  );
}
