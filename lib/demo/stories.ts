import type { Day, Month } from "@/lib/domain/month";

/** What the demo's figures have to tell besides their course: each can be found on the screens. */

/** The demo's today: September 2014 is preliminary, August the latest final month. */
export const DEMO_CLOCK: Day = "2014-10-05";

/** On that day 37 of the 98 have not delivered September yet. */
export const WITHOUT_SEPTEMBER = 37;

/** Have not delivered these months either; Læsø has been silent since May. */
export const NOT_DELIVERED: Record<string, { from: Month; to: Month }> = {
  "0825": { from: "2014-05", to: "2014-09" }, // Læsø
  "0563": { from: "2014-07", to: "2014-07" }, // Fanø
  "0741": { from: "2014-07", to: "2014-08" }, // Samsø
  "0183": { from: "2014-08", to: "2014-08" }, // Ishøj
};

/** The first month that was delivered by itself; the months before came years at a time. */
export const MONTHLY_SINCE: Month = "2012-10";

/** Delivered on the fourteenth rather than the eighth: now and then anyone, every other month these. */
export const LATE_BY_HABIT = ["0360", "0482", "0400"]; // Lolland, Langeland, Bornholm
/** Viborg was late with its first month, and never since: 23 months in a row to September 2014. */
export const LATE_ONCE = { code: "0791", month: "2012-10" as Month };

/** Nobody knows where to write to Fanø and Læsø. */
export const WITHOUT_ADDRESS = ["0563", "0825"];

/** Ærø counts no phone: complete by its own lights, but neither ranked nor in the joint figure. */
export const COUNTS_NO_PHONE = "0492";

/** A channel that was counted before and after, but not in this month: no share, only bounds. */
export const MISSING_CHANNELS: { code: string; channel: string; month: Month }[] = [
  { code: "0791", channel: "phone", month: "2010-10" }, // Viborg, when the switchboard was replaced
  { code: "0665", channel: "phone", month: "2014-08" }, // Lemvig
  { code: "0336", channel: "letter", month: "2014-06" }, // Stevns
];

/** Næstved counts its calls, but does not sort them by area: a share for the municipality, none for its areas. */
export const PHONE_IN_TOTAL = "0370";

/** Viborg's July 2014 was delivered without the calls of its last week, and corrected in September. */
export const CORRECTION = {
  code: "0791",
  month: "2014-07" as Month,
  areas: ["change_of_address", "daycare", "school", "payments", "home_care"],
  delivered: 0.74,
  by: "Karen Lund, Viborg",
  at: "2014-09-24T09:12:00Z",
  reason: "Opkald fra uge 31 manglede i udtrækket fra telefonsystemet.",
};

/** Three neighbours answer their phones together since May 2013: fewer calls, and good and bad months in common. */
export const CALL_CENTRE = {
  codes: ["0661", "0671", "0779"], // Holstebro, Struer, Skive
  from: "2013-05" as Month,
  phoneFactor: 0.82,
  commonNoise: 0.08,
};

/** Viborg's campaign of February 2014: a leap that half stays. Logits on the digital share. */
export const CAMPAIGN = { code: "0791", from: "2014-02" as Month, leap: 0.26, leapMonths: 3, stays: 0.13 };

/** Kolding stopped counting short questions at the reception in 2012: a series break, not a channel shift. */
export const SERIES_BREAK = { code: "0621", channel: "counter", from: "2012-01" as Month, factor: 0.55 };

/** A count in Randers with a zero too many, never corrected. */
export const OUTLIER = { code: "0730", area: "waste", channel: "phone", month: "2013-03" as Month, factor: 10 };

/** Known leaders and laggards: logits on the digital share and on self-service's part of it. */
export const CHARACTERS: Record<string, { digital: number; selfService: number }> = {
  "0860": { digital: 0.53, selfService: 0.3 }, // Hjørring
  "0710": { digital: 0.4, selfService: 0.3 }, // Favrskov
  "0573": { digital: 0.31, selfService: 0.15 }, // Varde
  "0173": { digital: 0.27, selfService: 0.15 }, // Lyngby-Taarbæk
  "0230": { digital: 0.29, selfService: 0.1 }, // Rudersdal
  "0751": { digital: 0.22, selfService: 0.15 }, // Aarhus
  "0101": { digital: 0.13, selfService: 0.1 }, // København
  "0791": { digital: 0.05, selfService: -0.35 }, // Viborg: digital, but much of it e-mail
  "0461": { digital: 0.04, selfService: 0.05 }, // Odense
  "0400": { digital: -0.33, selfService: 0.05 }, // Bornholm
  "0482": { digital: -0.36, selfService: 0 }, // Langeland
  "0360": { digital: -0.4, selfService: -0.1 }, // Lolland
};
