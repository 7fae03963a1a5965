/** What an inquiry in one channel costs, in the smallest unit of the currency (øre), so that sums stay whole. */
export type Price = { channelSlot: number; amount: number };

/**
 * `perInquiry` in øre over the priced channels; `coverage` is their part of all inquiries, 0..1;
 * `total` in øre only where every inquiry has a price: a sum without the dearest channel is no total.
 */
export type Cost = { perInquiry: number | null; coverage: number | null; total: number | null };

/** `byChannel[channelSlot - 1]`, null where the channel was not counted. */
export function cost(byChannel: readonly (number | null)[], prices: readonly Price[]): Cost {
  let [all, priced, amount] = [0, 0, 0];
  byChannel.forEach((count, index) => {
    all += count ?? 0;
    const price = prices.find((candidate) => candidate.channelSlot === index + 1);
    if (!price || count === null) return;
    priced += count;
    amount += count * price.amount;
  });
  return {
    perInquiry: priced === 0 ? null : amount / priced,
    coverage: all === 0 ? null : priced / all,
    total: all > 0 && priced === all ? amount : null,
  };
}
