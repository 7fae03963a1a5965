"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { Block } from "@/app/_ui/block";
import { Tag } from "@/app/_ui/tag";
import { formatNumber } from "@/lib/i18n/format";
import { monthList } from "@/lib/i18n/moment";
import type { AbsentCells } from "@/lib/reports/submission/submission";
import { type Answers, withAnswer } from "../answers";

/** What silence about a channel means, asked once each. The answer is in the address, so what it changes is shown at once. */
export function AbsentQuestions({ absent, answers }: { absent: readonly AbsentCells[]; answers: Answers }) {
  const t = useTranslations("submission.absent");
  const router = useRouter();
  const search = useSearchParams();
  const [pending, startTransition] = useTransition();
  const [given, give] = useOptimistic(answers);
  const answer = (channel: string, value: "zero" | "missing") =>
    startTransition(() => {
      give({ ...answers, [channel]: value });
      router.replace(`?${withAnswer(search.toString(), channel, value)}`, { scroll: false });
    });
  return (
    <Block title={t("title", { count: absent.length })} sub={t("sub")} className="absent">
      <div aria-busy={pending}>
        {absent.map((cells) => (
          <Question
            key={cells.channel.code}
            cells={cells}
            answer={given[cells.channel.code] ?? cells.answer ?? "missing"}
            remembered={given[cells.channel.code] === undefined && cells.answer !== null}
            onAnswer={(value) => answer(cells.channel.code, value)}
          />
        ))}
      </div>
      <p className="source" role="status">
        {pending ? t("updating") : ""}
      </p>
    </Block>
  );
}

const CHOICES = ["zero", "missing"] as const;

function Question({
  cells: { channel, cells, months, municipalities },
  answer,
  remembered,
  onAnswer,
}: {
  cells: AbsentCells;
  answer: "zero" | "missing";
  remembered: boolean;
  onAnswer: (value: "zero" | "missing") => void;
}) {
  const t = useTranslations("submission");
  const locale = useLocale();
  const [first] = municipalities.rows;
  const place =
    first && municipalities.count > 1
      ? t("history.places", { name: first.name, count: municipalities.count - 1 })
      : (first?.name ?? "");
  return (
    <fieldset className="question">
      <legend>
        {t("absent.question", { count: cells, number: formatNumber(locale, cells), channel: channel.names[locale] })}
        <span className="hint">{t("absent.where", { place, months: monthList(locale, months) })}</span>
      </legend>
      {CHOICES.map((choice) => (
        <label key={choice} className="radio">
          <input type="radio" name={channel.code} checked={answer === choice} onChange={() => onAnswer(choice)} />
          <span>
            {t(`absent.${choice}`)} <span className="muted">{t(`absent.${choice}Hint`)}</span>
          </span>
        </label>
      ))}
      {remembered && <Tag>{t("absent.remembered")}</Tag>}
    </fieldset>
  );
}
