import type { z } from "zod";
import type { ErrorCode } from "@/lib/errors";
import type en from "@/lib/i18n/messages/en.json";
import { completenessAnswer, progressAnswer } from "./answers";
import { CALENDAR_CALLS } from "./calendar-calls";
import { contactAnswer } from "./contact-answers";
import { contactBody, contactQuestion } from "./contact-params";
import { DECLARATION_CALLS } from "./declaration-calls";
import { leagueAnswer } from "./league-answer";
import { leagueQuestion } from "./league-question";
import { movedAnswer } from "./moved-answer";
import { movedQuestion } from "./moved-question";
import * as asks from "./params";
import {
  areasAnswer,
  channelsAnswer,
  municipalitiesAnswer,
  placesAnswer,
  pricesAnswer,
  targetsAnswer,
} from "./register-answers";
import { REGISTER_CALLS } from "./register-calls";
import {
  arrivalAnswer,
  discardAnswer,
  healthAnswer,
  historyAnswer,
  receiptAnswer,
  submissionAnswer,
} from "./submission-answers";
import { templateQuestion } from "./template-params";
import { cellAnswer, comparisonAnswer, versionsAnswer } from "./version-answers";
import { cellQuestion, comparisonQuestion, versionsQuestion } from "./version-params";
import { takesKey } from "./who-may";
import { WORD_CALLS } from "./word-calls";

/** One call of the API: what it asks, what it answers, how it can fail, and what to type to try it. Its words are in the catalogues. */
export type Call = {
  id: keyof typeof en.api.calls;
  group: keyof typeof en.api.groups;
  method: "get" | "post" | "put" | "delete";
  path: string;
  question: z.ZodObject;
  /** A JSON body, or a file. */
  body?: z.ZodObject | "file";
  status: 200 | 201;
  /** JSON of this shape, or CSV; null for a document that has a specification of its own. */
  answer: z.ZodObject | "csv" | null;
  errors: readonly ErrorCode[];
  /** What follows the path in the example, and what precedes the address. */
  example: { query?: string; options?: string };
};

type Read = Pick<Call, "id" | "group" | "path" | "question" | "answer"> & { query?: string; errors?: ErrorCode[] };
type Write = Omit<Call, "group">;

const read = ({ query, errors = ["invalid", "not-found"], ...call }: Read): Call => ({
  ...{ method: "get", status: 200, errors, example: query === undefined ? {} : { query } },
  ...call,
});
const register = (id: Call["id"], path: string, answer: z.ZodObject) =>
  read({ id, group: "registers", path, question: asks.registerQuestion, answer });
const write = (call: Write): Call => ({ group: "submissions", ...call });

const CONTACTS = "/api/v1/contacts";
const SUBMISSIONS = "/api/v1/submissions";
const SUBMISSION = `${SUBMISSIONS}/{id}`;

/** Every call, in the order in which they are explained. A test compares them with the routes. */
export const CALLS: readonly Call[] = [
  read({
    ...{ id: "getProgress", group: "results", path: "/api/v1/progress" },
    ...{ question: asks.progressQuestion, answer: progressAnswer },
    query: "municipality=0101&window=year&from=2012-01",
  }),
  read({
    ...{ id: "getLeague", group: "results", path: "/api/v1/league" },
    ...{ question: leagueQuestion, answer: leagueAnswer },
    query: "month=2013-12&window=year&region=Region%20Nordjylland",
  }),
  read({
    ...{ id: "getMoved", group: "results", path: "/api/v1/league/moved" },
    ...{ question: movedQuestion, answer: movedAnswer },
    query: "years=2&region=Region%20Nordjylland",
  }),
  read({
    ...{ id: "getCompleteness", group: "results", path: "/api/v1/completeness" },
    ...{ question: asks.completenessQuestion, answer: completenessAnswer },
    query: "from=2014-07",
  }),
  read({
    ...{ id: "getExport", group: "results", path: "/api/v1/export.csv" },
    ...{ question: asks.registerQuestion, answer: "csv" },
  }),
  register("getMunicipalities", "/api/v1/municipalities", municipalitiesAnswer),
  read({
    ...{ id: "getPlaces", group: "registers", path: "/api/v1/municipalities/search" },
    ...{ question: asks.placesQuestion, answer: placesAnswer },
    query: "search=aar",
  }),
  register("getChannels", "/api/v1/channels", channelsAnswer),
  register("getAreas", "/api/v1/areas", areasAnswer),
  register("getTargets", "/api/v1/targets", targetsAnswer),
  register("getPrices", "/api/v1/prices", pricesAnswer),
  {
    ...{ id: "addContact", group: "registers", method: "post", path: CONTACTS, question: asks.countryQuestion },
    ...{ body: contactBody, status: 201, answer: contactAnswer },
    errors: ["invalid", "forbidden", "not-found", "conflict", "too-large"],
    example: { options: `-d '{"municipality": "0791", "address": "borgerservice@viborg.dk"}'` },
  },
  {
    ...{ id: "removeContact", group: "registers", method: "delete", path: CONTACTS, question: contactQuestion },
    ...{ status: 200, answer: contactAnswer, errors: ["invalid", "forbidden", "not-found"] },
    example: { options: "-X DELETE", query: "municipality=0791&address=borgerservice@viborg.dk" },
  },
  ...DECLARATION_CALLS,
  ...WORD_CALLS,
  write({
    ...{ id: "postSubmission", method: "post", path: SUBMISSIONS, question: asks.arrivalQuestion, body: "file" },
    ...{ status: 201, answer: arrivalAnswer, errors: ["invalid", "forbidden", "not-found", "too-large"] },
    example: { options: "-F file=@september.csv" },
  }),
  write({
    ...{ id: "commitSubmission", method: "post", path: `${SUBMISSION}/commit` },
    ...{ question: asks.submissionId, body: asks.commitBody, status: 200, answer: receiptAnswer },
    errors: ["invalid", "forbidden", "not-found", "conflict", "too-large"],
    example: { options: "-X POST" },
  }),
  write({
    ...{ id: "revertSubmission", method: "post", path: `${SUBMISSION}/revert` },
    ...{ question: asks.submissionId, body: asks.revertBody, status: 201, answer: receiptAnswer },
    errors: ["invalid", "forbidden", "not-found", "conflict", "too-large"],
    example: { options: "-X POST" },
  }),
  write({
    ...{ id: "discardSubmission", method: "delete", path: SUBMISSION, question: asks.submissionId },
    ...{ status: 200, answer: discardAnswer, errors: ["invalid", "forbidden", "not-found", "conflict"] },
    example: { options: "-X DELETE" },
  }),
  read({
    ...{ id: "getTemplate", group: "submissions", path: "/api/v1/template", question: templateQuestion, answer: "csv" },
    query: "municipality=0791&months=owed&locale=da",
  }),
  read({
    ...{ id: "getSubmissions", group: "submissions", path: SUBMISSIONS },
    ...{ question: asks.registerQuestion, answer: historyAnswer },
  }),
  read({
    ...{ id: "getSubmission", group: "submissions", path: SUBMISSION },
    ...{ question: asks.submissionQuestion, answer: submissionAnswer },
  }),
  read({
    ...{ id: "getSubmissionFile", group: "submissions", path: `${SUBMISSION}/file` },
    ...{ question: asks.submissionId, answer: "csv" },
  }),
  read({
    ...{ id: "getVersions", group: "history", path: "/api/v1/versions" },
    ...{ question: versionsQuestion, answer: versionsAnswer },
    query: "municipality=0791&fromDay=2014-05-01",
  }),
  read({
    ...{ id: "getComparison", group: "history", path: "/api/v1/versions/compare" },
    ...{ question: comparisonQuestion, answer: comparisonAnswer },
    query: "fromVersion=6&municipality=0791",
  }),
  read({
    ...{ id: "getCellHistory", group: "history", path: "/api/v1/cells/history" },
    ...{ question: cellQuestion, answer: cellAnswer },
    query: "municipality=0791&month=2014-07&channel=phone",
  }),
  ...CALENDAR_CALLS,
  ...REGISTER_CALLS,
  read({
    ...{ id: "getProblemFile", group: "submissions", path: `${SUBMISSION}/problems` },
    ...{ question: asks.problemFileQuestion, answer: "csv" },
  }),
  read({
    ...{ id: "getDifferenceFile", group: "submissions", path: `${SUBMISSION}/difference.csv` },
    ...{ question: asks.differenceQuestion, answer: "csv" },
  }),
  read({
    ...{ id: "getOpenApi", group: "service", path: "/api/v1/openapi.json" },
    ...{ question: asks.nothingAsked, answer: null, errors: ["invalid"] },
  }),
  read({
    ...{ id: "getHealth", group: "service", path: "/api/health" },
    ...{ question: asks.nothingAsked, answer: healthAnswer, errors: [] },
  }),
];

/** What to type to try a call. */
export function curlOf(
  { path, method, example }: Pick<Call, "path" | "example"> & Partial<Pick<Call, "method">>,
  origin = "http://127.0.0.1:3000",
): string {
  const address = `${origin}${path.replace("{id}", "1")}${example.query ? `?${example.query}` : ""}`;
  const key = takesKey({ path, method: method ?? "get" }) ? ["-H 'Authorization: Bearer kb_…'"] : [];
  return ["curl", ...key, ...(example.options ? [example.options] : []), `'${address}'`].join(" ");
}
