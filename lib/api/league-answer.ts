import { z } from "zod";
import { LEAGUE_COLUMNS } from "@/lib/domain/league-order";
import { SAME } from "@/lib/domain/nearest";
import type { UnjointReason } from "@/lib/reports/blocks";
import type { LeagueReport } from "@/lib/reports/league/league";
import { count, day, measure, month, share, stamp, state, windowKind } from "./answer-parts";

const unjointReason = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("silent"), since: month }),
  z.strictObject({ kind: z.literal("not-reported"), months: z.array(month) }),
  z.strictObject({ kind: z.literal("missing"), month, channels: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("core-channel"), channel: z.string(), since: month.nullable() }),
  z.strictObject({ kind: z.literal("not-valid"), from: day, to: day.nullable() }),
]) satisfies z.ZodType<UnjointReason>;

const row = z
  .strictObject({
    rank: count.meta({
      description: "Among the rows that the filter leaves, by the sorted column; ties share the best.",
    }),
    rankAll: count.meta({ description: "Among all of the country." }),
    tied: z.boolean(),
    rankInterval: z
      .strictObject({ from: count, to: count })
      .nullable()
      .meta({ description: "The ranks that hold the place by share with 90 % probability." }),
    alike: count.nullable().meta({ description: "From how many of the others its share cannot be told apart." }),
    ...{ code: z.string(), name: z.string(), share: z.number() },
    shrunkenShare: share.meta({ description: "Drawn towards the league's mean, the more so the fewer the inquiries." }),
    shareInterval: z
      .strictObject({ low: z.number(), high: z.number() })
      .nullable()
      .meta({ description: "Where the true share lies with 90 % probability." }),
    ...{ digitalShare: z.number(), selfServiceShare: z.number(), change: share },
    noChange: z.enum(["series-break", "no-earlier"]).nullable().meta({ description: "Why there is no change." }),
    distance: share.meta({ description: "Share less path." }),
    gap: share.meta({ description: "The next target less the share." }),
    missingInquiries: count.nullable().meta({ description: "How many inquiries must move to reach the next target." }),
    ...{ total: count, digital: count, selfService: count },
    cost: z
      .strictObject({ perInquiry: z.number().nullable(), coverage: share })
      .meta({ description: "In the currency's smallest unit, and which part of the inquiries has a price." }),
    fair: z
      .strictObject({
        standardised: z.number(),
        country: z.number(),
        mix: z.number(),
        behaviour: z.number(),
      })
      .nullable()
      .meta({ description: "The share with the country's inquiries; the gap to the country is mix + behaviour." }),
    trend: z.array(share).meta({ description: "The shares of the 24 windows up to this one, oldest first." }),
  })
  .meta({ id: "LeagueRow" });

const likePlace = {
  ...{ code: z.string(), name: z.string(), kind: z.string().nullable(), region: z.string().nullable() },
  inhabitants: count,
  perInhabitant: z.number().nullable().meta({ description: "Inquiries in the window per inhabitant." }),
};

export const leagueNear = z
  .strictObject({
    ...likePlace,
    same: z.enum(SAME).nullable(),
    neighbours: z.array(
      z.strictObject({
        ...likePlace,
        distance: z
          .number()
          .meta({ description: "How unlike, in standard deviations of the country's municipalities." }),
      }),
    ),
  })
  .nullable()
  .meta({ description: "Whom the league compares with the municipality asked about, nearest first." });

export const leagueAnswer = z.strictObject({
  ...stamp,
  country: z.strictObject({ code: z.string(), share, over: count, of: count }),
  answered: z.strictObject({ measure, window: windowKind, month, from: month, state }),
  sorted: z.strictObject({ column: z.enum(LEAGUE_COLUMNS), order: z.enum(["asc", "desc"]) }),
  areas: z.array(z.string()).meta({ description: "The areas that the shares are of; empty for all inquiries." }),
  near: leagueNear,
  summary: z.strictObject({
    following: count.nullable().meta({ description: "How many are on the path or ahead of it." }),
    reached: count.nullable().meta({ description: "How many have the next target's share." }),
    path: share,
    target: z.strictObject({ year: count, share: z.number() }).nullable(),
    ...{ lowest: share, highest: share },
  }),
  complete: count.meta({ description: "How many of the filter's municipalities are ranked, of how many." }),
  of: count,
  ...{ page: count, pageSize: count, pages: count },
  rows: z.array(row),
  own: row.nullable().meta({ description: "The row of the municipality that was asked for, whatever page it is on." }),
  unranked: z.array(
    z.strictObject({
      ...{ code: z.string(), name: z.string() },
      reason: z.enum([
        ...["not-reported", "incomplete", "core-channel", "no-inquiries", "not-final"],
        ...["not-by-area", "no-earlier", "series-break", "no-path", "no-target", "no-price"],
      ] as const),
      reasons: z.array(unjointReason),
      low: share.meta({ description: "The least that the share of the window can be." }),
      high: share,
    }),
  ),
}) satisfies z.ZodType<LeagueReport>;
