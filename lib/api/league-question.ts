import { z } from "zod";
import { LEAGUE_COLUMNS } from "@/lib/domain/league-order";
import { SAME } from "@/lib/domain/nearest";
import { SIZE_CLASSES } from "@/lib/domain/size-class";
import { LOCALES } from "@/lib/i18n/locales";
import en from "@/lib/i18n/messages/en.json";
import { asOf, country, group, isAMonth, measure, municipalityCode, text, windowKind } from "./params";

const about = en.api.parameters;

/** Who is compared. */
export const leagueMembers = {
  region: text.optional().meta({ description: about.region, example: "Region Nordjylland" }),
  kind: text.optional().meta({ description: about.kind, example: "Landkommuner" }),
  size: z.enum(SIZE_CLASSES).optional().meta({ description: about.size }),
  group,
  near: municipalityCode.optional().meta({ description: about.near, example: "0101" }),
  same: z.enum(SAME).optional().meta({ description: about.same }),
  nearest: z.coerce.number().int().min(1).max(100).optional().meta({ description: about.nearest, example: 10 }),
};

/** Which league: whose, of what, when, and in which order. Its page and its files ask the same. */
const league = {
  country,
  month: isAMonth.optional().meta({ description: about.month, example: "2013-12" }),
  window: windowKind.default("rolling12").meta({ description: about.window }),
  measure,
  ...leagueMembers,
  area: text.optional().meta({ description: about.leagueArea, example: "change_of_address" }),
  field: text.optional().meta({ description: about.field }),
  wave: z.coerce.number().int().min(0).max(4).optional().meta({ description: about.wave }),
  sort: z.enum(LEAGUE_COLUMNS).default("share").meta({ description: about.sort }),
  order: z.enum(["asc", "desc"]).optional().meta({ description: about.order }),
  own: municipalityCode.optional().meta({ description: about.own, example: "0791" }),
  asOf,
};

export const leagueQuestion = z.strictObject({
  ...league,
  page: z.coerce.number().int().min(1).max(100_000).default(1).meta({ description: about.page }),
  pageSize: z.coerce.number().int().min(1).max(1000).default(100).meta({ description: about.pageSize }),
});

/** The whole league as a file, in the reader's language. */
export const leagueFileQuestion = z.strictObject({ ...league, locale: z.enum(LOCALES).default("da") });
