import { useLocale, useTranslations } from "next-intl";
import { Means } from "@/app/_calendar/means";
import { inSentence } from "@/app/_results/in-sentence";
import { EntryTable } from "@/app/_ui/entry/entry-table";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { Tag } from "@/app/_ui/tag";
import { formatDate } from "@/lib/i18n/format";
import type { EventLine } from "@/lib/reports/calendar/events";
import { EventActions } from "./event-actions";
import type { EventChoices } from "./event-form";

type EventTableProps = {
  country: string;
  events: readonly EventLine[];
  choices: EventChoices;
  mayChange: (event: EventLine) => boolean;
};

/** What happened, newest first, each with what it is of, and an initiative with its months before and after. */
export function EventTable({ country, events, choices, mayChange }: EventTableProps) {
  const t = useTranslations("events");
  const canWrite = events.some(mayChange);
  return (
    <EntryTable
      title={t("list.caption")}
      columns={[t("columns.what"), t("columns.when"), t("columns.owner"), t("columns.means")]}
      actions={canWrite ? t("columns.actions") : null}
      look="stack"
    >
      {events.map((event) => (
        <tr key={event.id}>
          <th scope="row" className="keep">
            {event.title} <Tag>{t(event.initiative ? `initiatives.${event.initiative}` : `kinds.${event.kind}`)}</Tag>
            <Of event={event} choices={choices} />
            {event.note && <span className="two">{event.note}</span>}
          </th>
          <td>
            <Period event={event} />
          </td>
          <td>
            <Owner country={country} event={event} />
          </td>
          <td className="keep means">{event.means && <Means means={event.means} />}</td>
          {canWrite && (
            <td>{mayChange(event) && <EventActions country={country} choices={choices} event={event} />}</td>
          )}
        </tr>
      ))}
    </EntryTable>
  );
}

function Of({ event: { area, channel }, choices }: { event: EventLine; choices: EventChoices }) {
  const t = useTranslations("events.of");
  const named = [
    choices.areas.find(({ code }) => code === area)?.name,
    choices.channels.find(({ code }) => code === channel)?.name,
  ].filter((name) => name !== undefined);
  if (named.length === 0) return null;
  return <span className="two">{t("area", { area: named.map(inSentence).join(", ") })}</span>;
}

function Period({ event: { fromDay, toDay } }: { event: EventLine }) {
  const t = useTranslations("events.period");
  const locale = useLocale();
  const from = formatDate(locale, fromDay);
  return toDay === null ? from : t("to", { from, to: formatDate(locale, toDay) });
}

function Owner({ country, event: { owner, name, code } }: { country: string; event: EventLine }) {
  const t = useTranslations("events.owners");
  if (owner === "country" || name === null) return t("country");
  return <KeptLink href={owner === "group" ? `/${country}/groups/${code}` : `/${country}/${code}`}>{name}</KeptLink>;
}
