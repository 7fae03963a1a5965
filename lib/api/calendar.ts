import type { z } from "zod";
import { standingEvent } from "@/db/sheets/events";
import { requireOwnCode } from "@/lib/access/own";
import { isOwn } from "@/lib/access/rights";
import { answering, callPooling } from "@/lib/domain/call-pooling";
import { AppError } from "@/lib/errors";
import { type Author, addEvent, removeEvent, rewriteEvent, type WrittenEvent } from "@/lib/registers/event-changes";
import { addGroup, removeGroup, rewriteGroup } from "@/lib/registers/group-changes";
import { eventsReport } from "@/lib/reports/calendar/events";
import { groupAgainstReport, groupCallsReport, groupsReport } from "@/lib/reports/calendar/group";
import { boundedBody } from "./body";
import {
  type againstQuestion,
  type callsQuestion,
  eventBody,
  type eventsQuestion,
  groupBody,
  type groupsQuestion,
  newEventBody,
  newGroupBody,
} from "./calendar-params";
import { readBody } from "./parse";
import type { Reading, Writing } from "./respond";

const BODY_LIMIT = 100_000;

type Asked = { country: string };
type Removal = { id: number; reason: string };

/** Who entered an event, and why, is for members; what happened is for whoever reads the figures. */
export async function events(
  question: z.output<typeof eventsQuestion>,
  { db, today, visitor }: Reading,
): Promise<object> {
  const { eventKind, ...asked } = question;
  const report = await eventsReport(db, { ...asked, kind: eventKind, today });
  const { country, version, versionAt, lastFinal, lastClosed, events: rows } = report;
  return {
    ...{ version, versionAt, today: report.today, lastFinal, lastClosed, country },
    events: rows.map(({ kind, ...row }) => ({
      ...{ eventKind: kind, ...row },
      ...(visitor.kind === "nobody" && { by: "", reason: null }),
    })),
  };
}

export async function postEvent({ country }: Asked, writing: Writing): Promise<object> {
  const { reason, ...body } = readBody(newEventBody, await bodyOf(writing));
  await requireOwnCode(writing.db, writing.visitor, { country, code: body.municipality ?? null });
  return addEvent(writing, country, written(body), author(writing, reason));
}

export async function putEvent({ id }: { id: number }, writing: Writing): Promise<object> {
  const { reason, ...body } = readBody(eventBody, await bodyOf(writing));
  const { country } = await requireOwnEvent(writing, id);
  await requireOwnCode(writing.db, writing.visitor, { country, code: body.municipality ?? null });
  return rewriteEvent(writing, id, written(body), author(writing, reason));
}

export async function deleteEvent({ id, reason }: Removal, writing: Writing): Promise<object> {
  await requireOwnEvent(writing, id);
  return removeEvent(writing, id, author(writing, reason));
}

export async function groups(question: z.output<typeof groupsQuestion>, { db, today }: Reading): Promise<object> {
  return groupsReport(db, { ...question, today });
}

export async function groupAgainst(
  question: z.output<typeof againstQuestion>,
  { db, today }: Reading,
): Promise<object> {
  return groupAgainstReport(db, { ...question, today });
}

/** What one call centre for a group's members saves, by the model. */
export async function groupCalls(question: z.output<typeof callsQuestion>, { db, today }: Reading): Promise<object> {
  const { country, group, asOf, ...typed } = question;
  const { calls, ...report } = await groupCallsReport(db, { country, group, asOf, today });
  const members = calls?.members ?? [];
  const known = members.flatMap((member) => member.calls ?? []);
  const pooling = callPooling(known, answering(typed));
  const staffed = pooling.each.values();
  return {
    ...report,
    month: calls?.month ?? null,
    members: members.map((row) => ({ ...row, staffing: row.calls === null ? null : (staffed.next().value ?? null) })),
    together: {
      ...pooling.together,
      ...{ over: known.length, of: members.length, calls: known.reduce((sum, one) => sum + one, 0) },
    },
    ...{ apart: pooling.apart, saved: pooling.saved, hoursAYear: pooling.hoursAYear },
  };
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

function author({ now, by }: Writing, reason: string | null | undefined): Author {
  return { by, at: now, reason: reason ?? null };
}

/** An event of a municipality is its own people's; any other is an administrator's. */
async function requireOwnEvent({ sql, visitor }: Writing, id: number): Promise<{ country: string }> {
  const event = await standingEvent(sql, id);
  if (!event) throw new AppError("not-found", `There is no event ${id}.`, { id });
  if (isOwn(visitor, event.municipalityId === null ? [] : [event.municipalityId])) return event;
  throw new AppError("forbidden", "The event is not of a municipality of yours.", { reason: "municipality" });
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
