import { createTranslator } from "next-intl";
import type { Database } from "@/db/client";
import { countryRegisters } from "@/db/queries/country-registers";
import { municipalities } from "@/db/queries/municipalities";
import { AppError } from "@/lib/errors";
import { CATALOGUES } from "@/lib/i18n/catalogues";
import { warningText } from "@/lib/i18n/warning-text";
import { figureWarning } from "@/lib/reports/submission/figure-warnings";
import { namesOf } from "@/lib/reports/submission/file-effect";
import type { FigureWarning } from "@/lib/reports/submission/submission";
import { UnseenWarnings } from "@/lib/submissions/warnings/unseen-warnings";
import type { Warning } from "@/lib/submissions/warnings/warnings";
import { inWords, languageOf } from "./problem-messages";

/** As many as problems: a nation's file can be unusual throughout. */
const SHOWN = 200;

/** Unusual figures in the shape of a problem, with what they are about by code. */
export function warningsInWords(warnings: readonly FigureWarning[], headers: Headers) {
  const locale = languageOf(headers.get("accept-language"));
  const t = createTranslator({ locale, messages: CATALOGUES[locale], namespace: "warnings" });
  return warnings.map((warning) => {
    const { code, municipality, area, channels, ...figures } = warning;
    return {
      ...{ line: null, column: null, value: warning.now === null ? null : String(warning.now), code },
      ...warningText(warning, t, locale),
      ...figures,
      ...{
        municipality: municipality.code,
        area: area?.code ?? null,
        channels: channels.map((channel) => channel.code),
      },
    };
  });
}

/** The same for warnings that nobody has named yet. */
export async function namedWarnings(db: Database, country: string, warnings: readonly Warning[], headers: Headers) {
  if (warnings.length === 0) return [];
  const [registers, places] = await Promise.all([countryRegisters(db, country), municipalities(db, country)]);
  if (!registers) throw new AppError("not-found", `There is no country ${country}.`, { country });
  const names = namesOf({ registers, municipalities: places });
  return warningsInWords(
    warnings.slice(0, SHOWN).map((warning) => figureWarning(warning, names)),
    headers,
  );
}

/** For a refused commit: the same refusal, with its warnings in words. */
export function refusalInWords(db: Database, country: string, headers: Headers) {
  return async (error: unknown): Promise<never> => {
    if (!(error instanceof UnseenWarnings)) throw error;
    const figures = await namedWarnings(db, country, error.figures, headers);
    const warnings = [...inWords(error.file, headers), ...figures];
    throw new AppError(error.code, error.message, { ...error.details, warnings });
  };
}
