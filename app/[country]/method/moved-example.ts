import { type Move, moved } from "@/lib/domain/moved";

/** Six months of 1,000 inquiries: 400 digital a year before, and 10, 20 … 60 more now. */
export function movedExample(): Move {
  const pairs = Array.from({ length: 6 }, (_, index) => ({
    now: { month: `2014-0${index + 1}`, measured: 410 + 10 * index, total: 1000 },
    before: { month: `2013-0${index + 1}`, measured: 400, total: 1000 },
  }));
  return moved(pairs) ?? { before: 0, after: 0, change: 0, months: 0, low: 0, high: 0 };
}
