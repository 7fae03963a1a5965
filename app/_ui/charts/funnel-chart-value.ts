/** A unit's share (0..1) at its volume. `own` is the reader's. */
export type FunnelMark = {
  x: number;
  y: number;
  name: string;
  href: string;
  tone: "within" | "unusual" | "outside";
  own: boolean;
};

/** Between which shares units of a volume lie, at 95 and 99.8 %. */
export type FunnelEdge = { x: number; inner: readonly [number, number]; outer: readonly [number, number] };

export type FunnelChartValue = {
  /** One sentence for those who cannot see the picture. */
  label: string;
  /** The volumes at the picture's sides; the axis is logarithmic. */
  from: number;
  to: number;
  bottom: number;
  top: number;
  mean: number;
  meanLabel: string;
  /** What the axis of volumes counts, at its end. */
  unit: string;
  edges: readonly FunnelEdge[];
  marks: readonly FunnelMark[];
  words: { share: string; total: string; inner: string; outer: string; tone: Record<FunnelMark["tone"], string> };
};

/** The numbers written under a logarithmic axis: 1, 2 and 5 of every power of ten, or those of ten alone where there is no room. */
export function volumeTicks(from: number, to: number, room: "wide" | "narrow"): number[] {
  const powers = Array.from({ length: 12 }, (_, power) => 10 ** power);
  const ticks = powers.flatMap((power) => (room === "wide" ? [power, 2 * power, 5 * power] : [power]));
  return ticks.filter((tick) => tick >= from && tick <= to);
}
