import { z } from "zod";
import { EVENT_KINDS, INITIATIVES } from "@/lib/domain/event";
import { count, day, month, place, share, stamp } from "./answer-parts";

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
  ...{ at: text, by: text, reason: text.nullable() },
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

export const changedEventAnswer = z.strictObject({ id: count, version: count });
export const changedGroupAnswer = z.strictObject({ id: count, code: text, version: count });
