/** The parts of Administration, in the order of their menu: each a page under /{country}/administration/{key}. */
export const SECTIONS = ["rules", "channels", "areas", "municipalities", "targets", "prices"] as const;

export type Section = (typeof SECTIONS)[number];

/** What administrators look after on screens of their own. */
export const ELSEWHERE = ["groups", "events"] as const;
