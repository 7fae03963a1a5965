import { type Month, monthIndex } from "@/lib/domain/month";
import { type Curve, curve } from "./curve";

export const FIRST_MONTH: Month = "2010-01";
export const LAST_MONTH: Month = "2014-09";

/** Inquiries a year in all of Denmark: inside the 21-33 million that the published savings allow. */
export const NATIONAL_VOLUME = 25_000_000;

const KNOTS = [2010, 2011, 2012, 2013, 2014, 2014.75];

/**
 * The country's share of digital inquiries: 24 % over 2011 and just above 30 % over 2012, as published and as asked
 * for, then slower than the path to 50 %.
 */
export const digitalShare: Curve = curve(KNOTS, [0.175, 0.2125, 0.2675, 0.338, 0.3885, 0.427]);
export const selfServiceShare: Curve = curve(KNOTS, [0.06, 0.087, 0.122, 0.175, 0.226, 0.262]);

/** Shares of all inquiries: the digital ones besides self-service, and the others. Only their proportions are used. */
export const OTHER_DIGITAL: Record<string, Curve> = {
  web_form: curve(KNOTS, [0.02, 0.028, 0.038, 0.041, 0.037, 0.036]),
  chat: curve(KNOTS, [0, 0.001, 0.003, 0.006, 0.009, 0.012]),
  digital_post: curve(KNOTS, [0.003, 0.008, 0.02, 0.037, 0.045, 0.053]),
  email: curve(KNOTS, [0.092, 0.0885, 0.0845, 0.079, 0.072, 0.067]),
};
export const NOT_DIGITAL: Record<string, Curve> = {
  phone: curve(KNOTS, [0.445, 0.438, 0.424, 0.4, 0.384, 0.366]),
  counter: curve(KNOTS, [0.225, 0.21, 0.187, 0.158, 0.142, 0.13]),
  letter: curve(KNOTS, [0.143, 0.127, 0.1085, 0.09, 0.073, 0.06]),
  video: curve(KNOTS, [0, 0.0005, 0.001, 0.002, 0.004, 0.006]),
  other: curve(KNOTS, [0.012, 0.012, 0.012, 0.012, 0.012, 0.012]),
};

/** The assisted part of self-service. */
export const assistedPart: Curve = curve(KNOTS, [0.03, 0.04, 0.06, 0.08, 0.08, 0.08]);

/** January to December: July and December are quiet. */
export const SEASON = [1.06, 0.98, 1.03, 1.0, 0.99, 0.97, 0.78, 1.09, 1.09, 1.05, 1.03, 0.93];
/** Offices close in summer, self-service does not. */
export const DIGITAL_SEASON = [-0.001, -0.001, -0.001, -0.001, -0.002, 0, 0.009, 0.003, 0.001, -0.001, -0.002, -0.003];

/** What no model explains, from month to month: standard deviations of the volume's logarithm and of the digital share. */
export const NATIONAL_NOISE = { volume: 0.012, digital: 0.0014 };

/** The middle of a month in decimal years. */
export function yearOf(month: Month): number {
  return (monthIndex(month) + 0.5) / 12;
}
