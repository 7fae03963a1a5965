"use client";

import { Button } from "@digdir/designsystemet-react";
import { useLocale, useTranslations } from "next-intl";
import { Note } from "@/app/_ui/note";
import { formatNumber } from "@/lib/i18n/format";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import type { FormReport } from "@/lib/reports/submission/form";
import type { Entries } from "./entries";
import { useSummary } from "./use-entries";
import { useEntriesDraft } from "./use-entries-draft";

type SendBarProps = { country: string; report: FormReport; entries: Entries };

/** How much is typed in, and the way on: to the page that shows what it changes. */
export function SendBar({ country, report, entries }: SendBarProps) {
  const t = useTranslations("form.send");
  const { changed, withdrawn, problems } = useSummary(entries);
  const draft = useEntriesDraft(country, report);
  const isFree = changed.length + withdrawn.length > 0 && problems.length === 0 && !draft.isSending;
  const isTouched = changed.length + withdrawn.length + problems.length > 0;
  return (
    <section className="form-send" aria-label={t("label")}>
      <Failure failure={draft.failure} />
      <p role="status">
        <b>
          <Typed changed={changed.length} withdrawn={withdrawn.length} />
        </b>{" "}
        <span className="muted">{problems.length > 0 ? t("blocked", { count: problems.length }) : t("note")}</span>
      </p>
      <div className="row">
        <Button variant="primary" aria-disabled={!isFree} onClick={() => isFree && draft.send(entries)}>
          {draft.isSending ? t("sending") : t("go")}
        </Button>
        {isTouched && (
          <Button variant="tertiary" onClick={() => entries.takeBack([...changed, ...withdrawn, ...problems])}>
            {t("clear")}
          </Button>
        )}
      </div>
    </section>
  );
}

function Typed({ changed, withdrawn }: { changed: number; withdrawn: number }) {
  const t = useTranslations("form.send");
  const locale = useLocale();
  const parts = [
    ...(changed > 0 ? [t("parts.changed", { count: changed, number: formatNumber(locale, changed) })] : []),
    ...(withdrawn > 0 ? [t("parts.withdrawn", { count: withdrawn, number: formatNumber(locale, withdrawn) })] : []),
  ];
  return parts.length === 0 ? t("none") : `${new Intl.ListFormat(LANGUAGE_TAGS[locale]).format(parts)}.`;
}

function Failure({ failure }: { failure: ReturnType<typeof useEntriesDraft>["failure"] }) {
  const t = useTranslations("form.failed");
  if (!failure) return null;
  return (
    <Note tone="error" alert>
      <b>{t("title")}</b> {t(failure)}
    </Note>
  );
}
