import type { MixChannel } from "@/lib/reports/blocks";

/** A channel's place in a bar from 0 to 1. */
export type Stretch = { code: string; from: number; share: number };

/** The channels one after the other, in the stack's order; one without a share takes no room. */
export function stretches(mix: readonly Pick<MixChannel, "code" | "share">[]): Stretch[] {
  let from = 0;
  return mix.flatMap(({ code, share }) => {
    if (share === null || share === 0) return [];
    const stretch = { code, from, share };
    from += share;
    return [stretch];
  });
}
