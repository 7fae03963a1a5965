import type { z } from "zod";
import type { ErrorCode } from "@/lib/errors";
import { completenessAnswer, leagueAnswer, progressAnswer } from "./answers";
import * as asks from "./params";
import { areasAnswer, channelsAnswer, municipalitiesAnswer, pricesAnswer, targetsAnswer } from "./register-answers";
import {
  arrivalAnswer,
  discardAnswer,
  healthAnswer,
  historyAnswer,
  receiptAnswer,
  submissionAnswer,
} from "./submission-answers";

/** One call of the API: what it asks, what it answers, how it can fail, and what to type to try it. */
export type Call = {
  method: "get" | "post" | "delete";
  path: string;
  summary: string;
  question: z.ZodObject;
  /** A JSON body, or a file. */
  body?: z.ZodObject | "file";
  status: 200 | 201;
  /** JSON of this shape, or CSV. */
  answer: z.ZodObject | "csv";
  errors: ErrorCode[];
  /** What follows the path in the example, or the whole of curl's arguments before the address. */
  example: { query?: string; options?: string };
};

const READ: ErrorCode[] = ["invalid", "not-found"];
const WRITE: ErrorCode[] = ["invalid", "forbidden", "not-found"];

type Read = Pick<Call, "path" | "summary" | "question" | "answer"> & { query?: string; errors?: ErrorCode[] };

function read({ query, errors = READ, ...call }: Read): Call {
  return { method: "get", status: 200, errors, example: query === undefined ? {} : { query }, ...call };
}

/** Every call, in the order in which they are explained. A test compares them with the routes. */
export const CALLS: Call[] = [
  read({
    path: "/api/v1/progress",
    summary: "How far the share has come, window by window, of the country or a municipality, against the path.",
    question: asks.progressQuestion,
    answer: progressAnswer,
    query: "municipality=0101&window=year&from=2012-01",
  }),
  read({
    path: "/api/v1/league",
    summary: "The municipalities by their share in a window. Those without one are listed with the reason.",
    question: asks.leagueQuestion,
    answer: leagueAnswer,
    query: "month=2013-12&window=year&region=Region%20Nordjylland",
  }),
  read({
    path: "/api/v1/completeness",
    summary: "Who has delivered which month.",
    question: asks.completenessQuestion,
    answer: completenessAnswer,
    query: "from=2014-07",
  }),
  read({
    path: "/api/v1/municipalities",
    summary: "The municipalities.",
    question: asks.registerQuestion,
    answer: municipalitiesAnswer,
  }),
  read({
    path: "/api/v1/channels",
    summary: "The channels, and from when on each counts as digital or as self-service.",
    question: asks.registerQuestion,
    answer: channelsAnswer,
  }),
  read({ path: "/api/v1/areas", summary: "The service areas.", question: asks.registerQuestion, answer: areasAnswer }),
  read({
    path: "/api/v1/targets",
    summary: "The targets, each with its source.",
    question: asks.registerQuestion,
    answer: targetsAnswer,
  }),
  read({
    path: "/api/v1/prices",
    summary: "What an inquiry costs, by channel, each with its source.",
    question: asks.registerQuestion,
    answer: pricesAnswer,
  }),
  read({
    path: "/api/v1/export.csv",
    summary: "Every count of a country. Loaded into an empty system it gives identical totals.",
    question: asks.exportQuestion,
    answer: "csv",
  }),
  {
    method: "post",
    path: "/api/v1/submissions",
    summary: "Sends a file of counts: what was understood, what it would change, and every problem. Stays a draft.",
    question: asks.arrivalQuestion,
    body: "file",
    status: 201,
    answer: arrivalAnswer,
    errors: [...WRITE, "too-large"],
    example: { options: "-F file=@september.csv" },
  },
  read({
    path: "/api/v1/submissions",
    summary: "What was submitted, the latest first.",
    question: asks.submissionsQuestion,
    answer: historyAnswer,
  }),
  read({
    path: "/api/v1/submissions/{id}",
    summary: "One submission: a draft with what it would change, a committed one with its receipt.",
    question: asks.submissionQuestion,
    answer: submissionAnswer,
  }),
  {
    method: "post",
    path: "/api/v1/submissions/{id}/commit",
    summary: "Takes a draft over, as it reads against what stands by now.",
    question: asks.submissionId,
    body: asks.commitBody,
    status: 200,
    answer: receiptAnswer,
    errors: [...WRITE, "conflict", "too-large"],
    example: { options: "-X POST" },
  },
  {
    method: "post",
    path: "/api/v1/submissions/{id}/revert",
    summary: "Takes back what a submission wrote, where it still stands. A submission of its own.",
    question: asks.submissionId,
    body: asks.revertBody,
    status: 201,
    answer: receiptAnswer,
    errors: [...WRITE, "conflict", "too-large"],
    example: { options: "-X POST" },
  },
  {
    method: "delete",
    path: "/api/v1/submissions/{id}",
    summary: "Sets a draft aside.",
    question: asks.submissionId,
    status: 200,
    answer: discardAnswer,
    errors: [...WRITE, "conflict"],
    example: { options: "-X DELETE" },
  },
  read({
    path: "/api/v1/submissions/{id}/file",
    summary: "The file as it came.",
    question: asks.submissionId,
    answer: "csv",
  }),
  read({
    path: "/api/v1/openapi.json",
    summary: "This API as an OpenAPI 3.1 document.",
    question: asks.nothingAsked,
    answer: asks.nothingAsked,
    errors: ["invalid"],
  }),
  read({
    path: "/api/health",
    summary: "Is the server there, and its database? 503 while the database is not.",
    question: asks.nothingAsked,
    answer: healthAnswer,
    errors: [],
  }),
];

/** What to type to try a call. */
export function curlOf({ path, example }: Call, origin = "http://127.0.0.1:3000"): string {
  const address = `${origin}${path.replace("{id}", "1")}${example.query ? `?${example.query}` : ""}`;
  return ["curl", ...(example.options ? [example.options] : []), `'${address}'`].join(" ");
}
