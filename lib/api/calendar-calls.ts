import {
  againstAnswer,
  callsAnswer,
  changedEventAnswer,
  changedGroupAnswer,
  eventsAnswer,
  groupsAnswer,
} from "./calendar-answers";
import * as asks from "./calendar-params";
import type { Call } from "./calls";

const EVENTS = "/api/v1/events";
const GROUPS = "/api/v1/groups";

const read = (call: Pick<Call, "id" | "path" | "question" | "answer" | "example">): Call => ({
  ...{ group: "calendar", method: "get", status: 200, errors: ["invalid", "not-found"] },
  ...call,
});
const write = (call: Omit<Call, "group" | "errors">): Call => ({
  ...{ group: "calendar", errors: ["invalid", "forbidden", "not-found", "conflict"] },
  ...call,
});
const json = (method: string, body: object) => ({ options: `-X ${method} -d '${JSON.stringify(body)}'` });

const EVENT = { eventKind: "initiative", initiative: "campaign", fromDay: "2014-02-01", title: "Kampagne" };
const GROUP = { name: "OS2", members: ["0101", "0751"] };

/** What is on the time axis, and sets of municipalities. */
export const CALENDAR_CALLS: readonly Call[] = [
  read({
    ...{ id: "getEvents", path: EVENTS, question: asks.eventsQuestion, answer: eventsAnswer },
    example: { query: "eventKind=initiative" },
  }),
  write({
    ...{ id: "postEvent", method: "post", path: EVENTS, question: asks.countryAsked, body: asks.newEventBody },
    ...{ status: 201, answer: changedEventAnswer, example: json("POST", { ...EVENT, municipality: "0791" }) },
  }),
  write({
    ...{ id: "putEvent", method: "put", path: `${EVENTS}/{id}`, question: asks.idAsked, body: asks.eventBody },
    ...{ status: 200, answer: changedEventAnswer },
    example: json("PUT", { ...EVENT, municipality: "0791", reason: "Begyndte senere" }),
  }),
  write({
    ...{ id: "deleteEvent", method: "delete", path: `${EVENTS}/{id}`, question: asks.removalAsked, status: 200 },
    ...{ answer: changedEventAnswer, example: { options: "-X DELETE", query: "reason=Fejl" } },
  }),
  read({
    ...{ id: "getGroups", path: GROUPS, question: asks.groupsQuestion, answer: groupsAnswer, example: {} },
  }),
  read({
    ...{ id: "getGroupAgainst", path: `${GROUPS}/against`, question: asks.againstQuestion, answer: againstAnswer },
    example: { query: "group=6-byerne&window=year&month=2013-12" },
  }),
  read({
    ...{ id: "getGroupCalls", path: `${GROUPS}/calls`, question: asks.callsQuestion, answer: callsAnswer },
    example: { query: "group=faelles-callcenter&hours=37&seconds=180&level=80&within=20" },
  }),
  write({
    ...{ id: "postGroup", method: "post", path: GROUPS, question: asks.countryAsked, body: asks.newGroupBody },
    ...{ status: 201, answer: changedGroupAnswer, example: json("POST", GROUP) },
  }),
  write({
    ...{ id: "putGroup", method: "put", path: `${GROUPS}/{id}`, question: asks.idAsked, body: asks.groupBody },
    ...{ status: 200, answer: changedGroupAnswer, example: json("PUT", { ...GROUP, reason: "Ny kommune" }) },
  }),
  write({
    ...{ id: "deleteGroup", method: "delete", path: `${GROUPS}/{id}`, question: asks.removalAsked, status: 200 },
    ...{ answer: changedGroupAnswer, example: { options: "-X DELETE", query: "reason=Fejl" } },
  }),
];
