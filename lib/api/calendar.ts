import type { z } from "zod";
import { type Author, addEvent, removeEvent, rewriteEvent, type WrittenEvent } from "@/lib/registers/event-changes";
import { addGroup, removeGroup, rewriteGroup } from "@/lib/registers/group-changes";
import { eventsReport } from "@/lib/reports/calendar/events";
import { groupsReport } from "@/lib/reports/calendar/group";
import { boundedBody } from "./body";
import {
  eventBody,
  type eventsQuestion,
  groupBody,
  type groupsQuestion,
  newEventBody,
  newGroupBody,
} from "./calendar-params";
import { readBody } from "./parse";
import type { Reading, Writing } from "./respond";

/** Who writes, as long as nobody signs in. */
const BY = "local";
const BODY_LIMIT = 100_000;

type Asked = { country: string };
type Removal = { id: number; reason: string };

export async function events(question: z.output<typeof eventsQuestion>, { db, today }: Reading): Promise<object> {
  const { eventKind, ...asked } = question;
  const report = await eventsReport(db, { ...asked, kind: eventKind, today });
  const { country, version, versionAt, lastFinal, lastClosed, events: rows } = report;
  return {
    ...{ version, versionAt, today: report.today, lastFinal, lastClosed, country },
    events: rows.map(({ kind, ...row }) => ({ eventKind: kind, ...row })),
  };
}

export async function postEvent({ country }: Asked, writing: Writing): Promise<object> {
  const { reason, ...body } = readBody(newEventBody, await bodyOf(writing));
  return addEvent(writing, country, written(body), author(writing, reason));
}

export async function putEvent({ id }: { id: number }, writing: Writing): Promise<object> {
  const { reason, ...body } = readBody(eventBody, await bodyOf(writing));
  return rewriteEvent(writing, id, written(body), author(writing, reason));
}

export async function deleteEvent({ id, reason }: Removal, writing: Writing): Promise<object> {
  return removeEvent(writing, id, author(writing, reason));
}

export async function groups(question: z.output<typeof groupsQuestion>, { db, today }: Reading): Promise<object> {
  return groupsReport(db, { ...question, today });
}

export async function postGroup({ country }: Asked, writing: Writing): Promise<object> {
  const { reason, code, note, ...body } = readBody(newGroupBody, await bodyOf(writing));
  return addGroup(writing, country, { ...body, code: code ?? null, note: note || null }, author(writing, reason));
}

export async function putGroup({ id }: { id: number }, writing: Writing): Promise<object> {
  const { reason, note, ...body } = readBody(groupBody, await bodyOf(writing));
  return rewriteGroup(writing, id, { ...body, note: note || null }, author(writing, reason));
}

export async function deleteGroup({ id, reason }: Removal, writing: Writing): Promise<object> {
  return removeGroup(writing, id, author(writing, reason));
}

function author({ now }: Writing, reason: string | null | undefined): Author {
  return { by: BY, at: now, reason: reason ?? null };
}

async function bodyOf({ request }: Writing): Promise<string> {
  return (await boundedBody(request, BODY_LIMIT)).toString();
}

/** What is left out is of all, or of the whole country. */
function written(body: Omit<z.output<typeof newEventBody>, "reason">): WrittenEvent {
  const { eventKind, initiative, fromDay, toDay, title, note, municipality, group, area, channel } = body;
  return {
    ...{ kind: eventKind, fromDay, title },
    initiative: initiative ?? null,
    toDay: toDay ?? null,
    note: note || null,
    municipality: municipality ?? null,
    group: group ?? null,
    area: area ?? null,
    channel: channel ?? null,
  };
}
