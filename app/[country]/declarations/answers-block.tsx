"use client";

import { Button } from "@digdir/designsystemet-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Block } from "@/app/_ui/block";
import { Note } from "@/app/_ui/note";
import type { DeclarationsReport } from "@/lib/reports/declarations/declarations";
import { useDeclaration } from "./use-declaration";

type Answers = Record<string, "zero" | "missing">;
type AnswersBlockProps = { country: string; report: DeclarationsReport; canWrite: boolean };

/** What empty cells of a channel mean, as it was answered; it can be answered otherwise. */
export function AnswersBlock({ country, report, canWrite }: AnswersBlockProps) {
  const t = useTranslations("declarations.answers");
  const locale = useLocale();
  const declaration = useDeclaration(country, report.municipality.code);
  const [given, give] = useState<Answers>({});
  const changed = Object.fromEntries(
    Object.entries(given).filter(([code, answer]) =>
      report.answers.some(({ channel, answer: stands }) => channel.code === code && stands !== answer),
    ),
  );
  const isFree = Object.keys(changed).length > 0 && !declaration.isAnswering;
  if (report.answers.length === 0) return null;
  return (
    <Block title={t("title")} sub={t("sub")} className="answers">
      <ul className="facts">
        {report.answers.map(({ channel, answer }) => (
          <li key={channel.code}>
            <span>{channel.names[locale]}</span>
            {canWrite ? (
              <select
                className="input"
                aria-label={t("label", { channel: channel.names[locale] })}
                value={given[channel.code] ?? answer ?? ""}
                onChange={({ target: { value } }) =>
                  (value === "zero" || value === "missing") && give({ ...given, [channel.code]: value })
                }
              >
                {answer === null && <option value="">{t("none")}</option>}
                <option value="zero">{t("zero")}</option>
                <option value="missing">{t("missing")}</option>
              </select>
            ) : (
              <span>{t(answer ?? "none")}</span>
            )}
          </li>
        ))}
      </ul>
      {canWrite && (
        <div className="row">
          <Button variant="secondary" aria-disabled={!isFree} onClick={() => isFree && declaration.answer(changed)}>
            {t("save")}
          </Button>
          <p className="muted small" role="status">
            {declaration.isAnswered && Object.keys(changed).length === 0 && t("saved")}
          </p>
        </div>
      )}
      {declaration.failure && (
        <Note tone="error" alert>
          <Failure failure={declaration.failure} />
        </Note>
      )}
    </Block>
  );
}

function Failure({ failure }: { failure: NonNullable<ReturnType<typeof useDeclaration>["failure"]> }) {
  const t = useTranslations("declarations.change");
  return t(failure);
}
