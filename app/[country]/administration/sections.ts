/** The parts of Administration, in the order of their menu: each a page under /{country}/administration/{key}. */
export const SECTIONS = ["rules", "channels", "areas", "municipalities", "targets", "prices"] as const;

export type Section = (typeof SECTIONS)[number];

/** Who gets in, and what they did: pages there, too, that change no figure and so make no version. */
export const ACCESS_SECTIONS = ["users", "keys", "audit"] as const;

export type AccessSection = (typeof ACCESS_SECTIONS)[number];

/** What administrators look after on screens of their own. */
export const ELSEWHERE = ["groups", "events"] as const;
