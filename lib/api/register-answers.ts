import { z } from "zod";
import type { AreasReport, ChannelsReport, MunicipalitiesReport, PricesReport } from "@/lib/reports/registers";
import type { PlacesReport } from "@/lib/reports/scope";
import { count, day, measure, month, names, share, stamp } from "./answer-parts";

const validity = { validFrom: day, validTo: day.nullable() };
const text = z.string();

export const municipalitiesAnswer = z.strictObject({
  ...stamp,
  municipalities: z.array(
    z.strictObject({
      ...{ code: text, name: text, region: text.nullable(), kind: text.nullable() },
      ...validity,
      successor: text.nullable().meta({ description: "The code of the municipality it became a part of." }),
    }),
  ),
}) satisfies z.ZodType<MunicipalitiesReport>;

export const placesAnswer = z.strictObject({
  places: z.array(
    z.strictObject({
      ...{ code: text, name: text, aliases: z.array(text) },
      until: text.nullable().meta({ description: "The year in which it ended." }),
    }),
  ),
  count: count.meta({ description: "How many fit, of whom the first are named." }),
}) satisfies z.ZodType<PlacesReport>;

export const channelsAnswer = z.strictObject({
  ...stamp,
  channels: z.array(
    z.strictObject({
      ...{ code: text, names, position: count },
      core: z.boolean().meta({ description: "Who does not count it is neither ranked nor pooled." }),
      ...validity,
      ...{ digital: z.boolean(), selfService: z.boolean() },
      flags: z.array(z.strictObject({ measure, from: month, value: z.boolean(), sinceVersion: count })),
    }),
  ),
}) satisfies z.ZodType<ChannelsReport>;

export const areasAnswer = z.strictObject({
  ...stamp,
  areas: z.array(
    z.strictObject({
      ...{
        code: text,
        names,
        field: text.nullable(),
        wave: count,
        mandatoryFrom: day.nullable(),
        kle: text.nullable(),
      },
      notStated: z.boolean(),
      ...validity,
    }),
  ),
  fields: z.array(z.strictObject({ code: text, names })),
}) satisfies z.ZodType<AreasReport>;

const verdict = z.looseObject({ word: text });

export const targetsAnswer = z.strictObject({
  ...stamp,
  targets: z.array(
    z.strictObject({
      ...{ measure, year: count, month, at: z.number(), kind: z.enum(["baseline", "target"]), strategy: text },
      ...{ share: z.number(), shareBp: count, source: text, note: names.nullable(), municipality: text.nullable() },
      comparable: z.boolean().meta({ description: "False: drawn, never judged." }),
      result: z.strictObject({ share, over: count, of: count, verdict }).nullable(),
    }),
  ),
});

export const pricesAnswer = z.strictObject({
  ...stamp,
  currency: text,
  priceSets: z.array(
    z.strictObject({
      ...{ code: text, names, year: count, source: text, fallback: text.nullable(), standard: z.boolean() },
      prices: z.array(
        z.strictObject({
          channel: text,
          amount: count.meta({ description: "In the currency's smallest unit." }),
          from: text.meta({ description: "The price set that it stands in." }),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<PricesReport>;
