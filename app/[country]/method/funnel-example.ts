import { funnelLimits } from "@/lib/domain/funnel";

/** A middle of 40 % that weighs as 180 inquiries, and what 95 of 100 municipalities lie between with few and many inquiries. */
export function funnelExample() {
  const [spread, few, many] = [{ mean: 0.4, strength: 180 }, 100, 400_000];
  const [[fewLow, fewHigh], [manyLow, manyHigh]] = [funnelLimits(few, spread, "95"), funnelLimits(many, spread, "95")];
  return { ...spread, few, many, fewLow, fewHigh, manyLow, manyHigh };
}
