import { getTranslations } from "next-intl/server";
import { listed } from "@/app/_results/reasons";
import { eventName } from "@/app/_results/share-words";
import type { ResultWords } from "@/app/_results/translation";
import { YearsPicker } from "@/app/_results/years-picker";
import { Block } from "@/app/_ui/block";
import { EmptyState } from "@/app/_ui/empty-state";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { Source } from "@/app/_ui/source";
import { monthOf } from "@/lib/domain/month";
import { formatMonth, formatNumber, formatPoints, formatShare } from "@/lib/i18n/format";
import type { CompareReport } from "@/lib/reports/compare/compare";
import type { Lesson, Teacher } from "@/lib/reports/compare/learn-from";
import { AlikePicker } from "./alike-picker";

type BlockProps = { report: CompareReport; words: ResultWords };

/** Comparable municipalities that moved fastest where the first one lags, and what they did meanwhile. */
export async function LearnBlock({ report, words }: BlockProps) {
  const t = await getTranslations("compare.learn");
  const { learn, places, country, version } = report;
  const [own] = places;
  if (!learn || !own) return null;
  const { lessons, reason, same, years, comparable } = learn;
  const names = [...new Set(lessons.flatMap(({ teachers }) => teachers.slice(0, 1).map(({ name }) => name)))];
  const title = t("title", { count: names.length, names: listed(words.locale, names), name: own.name });
  return (
    <Block
      id="learn"
      title={title}
      sub={t("sub", { name: own.name, count: comparable.length, years, same: same ?? "near" })}
      source={
        <Source version={version} country={country.code}>
          <KeptLink href={`/${country.code}/method#learn`}>{t("how")}</KeptLink>
        </Source>
      }
    >
      <div className="learn-choice">
        <AlikePicker same={same} />
        <YearsPicker years={years} />
      </div>
      {reason ? (
        <EmptyState title={t("nobody")}>{t(`reason.${reason}`, { name: own.name })}</EmptyState>
      ) : (
        <div className="lessons">
          {lessons.map((lesson) => (
            <LessonCard key={lesson.code} {...{ lesson, words, country: country.code, name: own.name }} />
          ))}
        </div>
      )}
    </Block>
  );
}

type LessonProps = { lesson: Lesson; words: ResultWords; country: string; name: string };

async function LessonCard({ lesson, words, country, name }: LessonProps) {
  const t = await getTranslations("compare.learn");
  const { locale } = words;
  const { names, behind, teachers } = lesson;
  return (
    <section className="lesson">
      <h3>{names[locale]}</h3>
      <p className="sub">
        {t("lag", {
          ...{ name, own: formatShare(locale, behind.own), others: formatShare(locale, behind.others) },
          inquiries: formatNumber(locale, behind.inquiries),
        })}
      </p>
      <ol>
        {teachers.map((teacher) => (
          <li key={teacher.code}>
            <KeptLink href={`/${country}/${teacher.code}`}>{teacher.name}</KeptLink>{" "}
            <span className="num">
              {t("moved", {
                ...{ from: formatShare(locale, teacher.from), to: formatShare(locale, teacher.to) },
                change: formatPoints(locale, teacher.change),
              })}
            </span>
            <Initiatives teacher={teacher} words={words} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What they did meanwhile, as they entered it themselves; nothing is said of causes. */
async function Initiatives({ teacher, words }: { teacher: Teacher; words: ResultWords }) {
  const t = await getTranslations("compare.learn");
  if (teacher.initiatives.length === 0) return <p className="muted">{t("noInitiatives")}</p>;
  return (
    <ul>
      {teacher.initiatives.map((event) => (
        <li key={event.id}>
          <time dateTime={event.fromDay}>{formatMonth(words.locale, monthOf(event.fromDay), "short")}</time>:{" "}
          {eventName(words, event)}
          {event.owner === "group" && ` (${event.name})`}
        </li>
      ))}
    </ul>
  );
}
