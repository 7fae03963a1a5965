import { z } from "zod";
import { EVENT_KINDS, INITIATIVES } from "@/lib/domain/event";
import { count, day, measure, month, place, share, stamp, state, windowKind } from "./answer-parts";

const text = z.string();

const mean = z.strictObject({
  share: share.meta({ description: "Of the sums of `n` final, complete months." }),
  n: count.meta({ description: "How many months there were, at most six." }),
  reason: z.enum(["series-break", "not-final", "no-counts"]).nullable().meta({ description: "Why there is none." }),
});

const event = z.strictObject({
  id: count,
  eventKind: z.enum(EVENT_KINDS),
  initiative: z.enum(INITIATIVES).nullable(),
  ...{ fromDay: day, toDay: day.nullable(), title: text, note: text.nullable() },
  owner: z.enum(["country", "group", "municipality"]),
  name: text.nullable().meta({ description: "The group's or the municipality's." }),
  code: text.nullable(),
  area: text.nullable(),
  channel: text.nullable(),
  sinceVersion: count.meta({ description: "The version that it stands since." }),
  ...{ at: text, by: text.meta({ description: "Empty for who has not signed in." }), reason: text.nullable() },
  means: z
    .strictObject({
      ...{ month, before: mean, after: mean },
      over: count.meta({ description: "How many municipalities the sums are of, of how many." }),
      of: count,
    })
    .nullable()
    .meta({ description: "Of an initiative: the digital share in the six months before its month, and from it on." }),
});

export const eventsAnswer = z.strictObject({ ...stamp, country: text, events: z.array(event) });

export const groupsAnswer = z.strictObject({
  ...stamp,
  country: text,
  groups: z.array(
    z.strictObject({ id: count, code: text, name: text, note: text.nullable(), members: z.array(place) }),
  ),
});

const groupHead = z.strictObject({ id: count, code: text, name: text, note: text.nullable() });

const pooledUnit = z.strictObject({
  over: count.meta({ description: "How many municipalities are pooled, of how many." }),
  of: count,
  ...{ share, digitalShare: share, selfServiceShare: share, total: count },
  change: z
    .strictObject({ before: z.number(), after: z.number(), over: count })
    .nullable()
    .meta({ description: "Against the window a year before, over those who are joint in both." }),
});

const interval = z
  .strictObject({ low: z.number(), high: z.number() })
  .nullable()
  .meta({ description: "Where it lies with 90 % probability; null under three municipalities on a side." });

export const againstAnswer = z.strictObject({
  ...{ ...stamp, group: groupHead },
  answered: z.strictObject({ measure, window: windowKind, month, from: month, state }),
  ...{ members: pooledUnit, rest: pooledUnit },
  place: z
    .strictObject({ rank: count, of: count })
    .nullable()
    .meta({ description: "The rank that the members would have as one municipality among those of the country." }),
  difference: z
    .strictObject({ difference: z.number(), interval })
    .nullable()
    .meta({ description: "Members less the rest; null where either has no share." }),
});

const staffing = {
  load: z.number().meta({ description: "In erlangs." }),
  agents: count,
  occupancy: z.number().meta({ description: "The part of their time that they talk." }),
};

export const callsAnswer = z.strictObject({
  ...{ ...stamp, group: groupHead },
  month: month.nullable().meta({ description: "The last of the twelve final months; null where no phone is counted." }),
  members: z.array(
    z.strictObject({
      ...{ code: text, name: text },
      calls: z.number().nullable().meta({ description: "A month, on the average of twelve." }),
      reason: text.nullable().meta({ description: "Why they are not known." }),
      staffing: z.strictObject(staffing).nullable(),
    }),
  ),
  together: z.strictObject({ ...staffing, over: count, of: count, calls: z.number() }),
  apart: count.meta({ description: "The agents of each alone, added up." }),
  saved: count.meta({ description: "How many fewer one call centre takes." }),
  hoursAYear: z.number().meta({ description: "The open hours of those agents in a year." }),
});

export const changedEventAnswer = z.strictObject({ id: count, version: count });
export const changedGroupAnswer = z.strictObject({ id: count, code: text, version: count });
