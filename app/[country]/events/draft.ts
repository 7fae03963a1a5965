import type { EventKind, Initiative } from "@/lib/domain/event";
import type { CalendarEvent } from "@/lib/reports/calendar/calendar";

/** An event as it stands in the form: empty text where nothing is chosen. */
export type EventDraft = {
  kind: EventKind;
  initiative: Initiative;
  title: string;
  fromDay: string;
  toDay: string;
  owner: CalendarEvent["owner"];
  group: string;
  municipality: string;
  area: string;
  channel: string;
  note: string;
  reason: string;
};

export type Missing = Partial<Record<"title" | "fromDay" | "toDay" | "group" | "municipality" | "reason", true>>;

/** What the form begins with: the event as it stands, or a campaign of nobody yet. */
export function draftOf(event: CalendarEvent | null, municipality = ""): EventDraft {
  return {
    kind: event?.kind ?? "initiative",
    initiative: event?.initiative ?? "campaign",
    title: event?.title ?? "",
    fromDay: event?.fromDay ?? "",
    toDay: event?.toDay ?? "",
    owner: event?.owner ?? (municipality ? "municipality" : "country"),
    group: event?.owner === "group" ? (event.code ?? "") : "",
    municipality: event?.owner === "municipality" ? (event.code ?? "") : municipality,
    area: event?.area ?? "",
    channel: event?.channel ?? "",
    note: event?.note ?? "",
    reason: "",
  };
}

/** What has to be filled in or put right before it can be sent. A change needs a reason. */
export function missingIn(draft: EventDraft, isChange: boolean): Missing {
  const { title, fromDay, toDay, owner, group, municipality, reason, kind } = draft;
  return {
    ...(title.trim() === "" && { title: true as const }),
    ...(fromDay === "" && { fromDay: true as const }),
    ...(kind !== "series_break" && toDay !== "" && toDay < fromDay && { toDay: true as const }),
    ...(owner === "group" && group === "" && { group: true as const }),
    ...(owner === "municipality" && municipality === "" && { municipality: true as const }),
    ...(isChange && reason.trim() === "" && { reason: true as const }),
  };
}

/** What the API is sent: only what belongs to the kind and the owner that were chosen. */
export function bodyOf(draft: EventDraft): Record<string, string | null> {
  const { kind, initiative, title, fromDay, toDay, owner, group, municipality, area, channel, note, reason } = draft;
  return {
    eventKind: kind,
    initiative: kind === "initiative" ? initiative : null,
    title: title.trim(),
    fromDay,
    toDay: kind === "series_break" ? null : toDay || null,
    group: owner === "group" ? group : null,
    municipality: owner === "municipality" ? municipality : null,
    area: area || null,
    channel: channel || null,
    note: note.trim() || null,
    ...(reason.trim() !== "" && { reason: reason.trim() }),
  };
}
