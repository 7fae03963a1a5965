import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AsOfNote } from "@/app/_results/as-of-note";
import { found } from "@/app/_results/found";
import { listed } from "@/app/_results/reasons";
import { Block } from "@/app/_ui/block";
import { ClientMessages } from "@/app/_ui/client-messages";
import { EmptyState } from "@/app/_ui/empty-state";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database, servedDatabase } from "@/db/client";
import { mayNow, visit } from "@/lib/access/visit";
import { ownCodes } from "@/lib/access/who";
import { today } from "@/lib/clock";
import { EVENT_KINDS } from "@/lib/domain/event";
import { formatNumber } from "@/lib/i18n/format";
import { byName } from "@/lib/i18n/names";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";
import { type EventsReport, eventsReport } from "@/lib/reports/calendar/events";
import { scopeReport } from "@/lib/reports/scope";
import { NewEventButton } from "./event-actions";
import { EventFilter } from "./event-filter";
import { EventLog } from "./event-log";
import { EventTable } from "./event-table";
import { OWNERS } from "./owners";
import { askedOf } from "./question";

type PageProps = {
  params: Promise<{ country: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("events");
  return { title: t("title") };
}

/** Begivenheder: what happened on the time axis, to whom, and the form to say so. */
export default async function EventsPage({ params, searchParams }: PageProps) {
  const { country } = await params;
  const db = database();
  const asked = askedOf(await searchParams);
  const [scope, report, own, locale, t] = await Promise.all([
    found(scopeReport(db, country)),
    found(eventsReport(db, { country, ...asked, today: await today(db) })),
    ownCodes(servedDatabase().sql, visit().visitor, country),
    getLocale(),
    getTranslations("events"),
  ]);
  const municipalities = scope.municipalities.toSorted(byName(locale)).map(({ code, name }) => ({ code, name }));
  const named = (rows: EventsReport["choices"]["areas"]) =>
    rows.map(({ code, names }) => ({ code, name: names[locale] }));
  const choices = {
    municipalities: municipalities.filter(({ code }) => own?.includes(code) ?? true),
    groups: own === null ? report.choices.groups : [],
    areas: named(report.choices.areas),
    channels: named(report.choices.channels),
  };
  const canWrite = mayNow("describe") && asked.asOf === undefined;
  const owners = own === null ? OWNERS : OWNERS.filter((owner) => owner === "municipality");
  const isOwn = ({ owner, code }: CalendarEvent) =>
    own === null || (owner === "municipality" && code !== null && own.includes(code));
  const entered =
    choices.municipalities.find(({ code }) => code === asked.municipality) ?? (own && choices.municipalities[0]);
  const isFiltered = asked.kind !== undefined || asked.municipality !== undefined;
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={country} version={report.version} />}>
      {asked.asOf && <AsOfNote stamp={report} here={`/${country}/events`} />}
      <Lede title={t("title")} stamp={await stamp(report)}>
        {await sentence(report, isFiltered)}
      </Lede>
      <ClientMessages areas={["events"]}>
        <EventFilter
          country={country}
          kind={asked.kind}
          municipality={asked.municipality}
          municipalities={municipalities}
        >
          {canWrite && (
            <NewEventButton country={country} choices={{ ...choices, owners }} municipality={entered?.code} />
          )}
        </EventFilter>
        <Block id="events" title={t("list.title")} sub={t("list.sub")}>
          {report.events.length > 0 ? (
            <EventTable
              country={country}
              events={report.events}
              choices={{ ...choices, owners }}
              mayChange={(event) => canWrite && isOwn(event)}
            />
          ) : (
            <EmptyState title={t("list.empty")}>{t("list.emptyText")}</EmptyState>
          )}
        </Block>
      </ClientMessages>
      {mayNow("deliveries") && <EventLog log={report.log} />}
    </Screen>
  );
}

async function sentence({ events }: EventsReport, isFiltered: boolean) {
  const [t, locale] = [await getTranslations("events"), await getLocale()];
  const count = events.length;
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  if (isFiltered) return t.rich("sayFiltered", { count, b });
  const parts = EVENT_KINDS.map((kind) => ({ kind, count: events.filter((event) => event.kind === kind).length }))
    .filter((part) => part.count > 0)
    .map((part) => t(`parts.${part.kind}`, { count: part.count }));
  return t.rich("say", { count, parts: listed(locale, parts), b });
}

async function stamp({ country, version }: EventsReport): Promise<ReactNode[]> {
  const [t, locale] = [await getTranslations("events.stamp"), await getLocale()];
  return [
    t("drawn"),
    t("version", { version: formatNumber(locale, version) }),
    <Link key="break" href={`/${country}/method#series-break`}>
      {t("break")}
    </Link>,
  ];
}
