import { monthOf } from "@/lib/domain/month";
import { formatMonth, sentenceCase } from "@/lib/i18n/format";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import { eventName } from "./share-words";
import type { ResultWords } from "./translation";

/** The events of a picture in words: a phone has no room for them beside their lines, and not everybody sees the lines. */
export function EventList({ events, words }: { events: readonly CalendarEvent[]; words: ResultWords }) {
  const { t, locale } = words;
  if (events.length === 0) return null;
  return (
    <ul className="event-list" aria-label={t("events")}>
      {events.map((event) => (
        <li key={event.id}>
          <time dateTime={event.fromDay}>{sentenceCase(formatMonth(locale, monthOf(event.fromDay), "short"))}</time>{" "}
          {eventName(words, event)}
        </li>
      ))}
    </ul>
  );
}
