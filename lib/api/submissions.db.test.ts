import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openDatabase, serveDatabase } from "@/db/client";
import type { TestDatabase } from "@/db/testing";
import type { ErrorCode } from "@/lib/errors";
import { testWorld } from "@/lib/reports/test-world";
import { FILE_LIMIT } from "@/lib/submissions/commit/draft";
import { progressAnswer } from "./answers";
import { call, reporterOf } from "./route-fixture";
import { arrivalAnswer, discardAnswer, historyAnswer, receiptAnswer, submissionAnswer } from "./submission-answers";

const HEADER = "municipality,area,channel,month,count\n";
const JANUARY = `${HEADER}0002,moving,self_service,2014-01,12\n0002,moving,phone,2014-01,88\n`;
const PAGE = { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" };

let world: TestDatabase;

beforeAll(async () => {
  world = await testWorld();
});

beforeEach(() => serveDatabase(world));

const send = (body: string, query = "", headers: Record<string, string> = {}) =>
  call("POST", `/api/v1/submissions?country=tt${query}`, { body, headers: { "content-type": "text/csv", ...headers } });
const draft = async (body = JANUARY) => arrivalAnswer.parse(await (await send(body)).json());
const refusal = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: ErrorCode; details: Record<string, unknown> } };
  return { status: response.status, code: error.code, details: error.details };
};
const submissionCountNow = async () => (await world.sql`select 1 from submission`).length;
const version = async () =>
  ((await (await call("GET", "/api/v1/channels?country=tt")).json()) as { version: number }).version;

test("a file becomes a draft that says what it would change, and changes nothing", async () => {
  const before = await version();
  const response = await send(JANUARY, "&fileName=januar.csv");
  expect(response.status).toBe(201);
  const answer = arrivalAnswer.parse(await response.json());
  expect(answer).toMatchObject({
    ...{ state: "draft", rows: 2, problems: [], months: ["2014-01"], municipalities: ["0002"] },
    ...{
      changes: { new: 2, changed: 0, withdrawn: 0, unchanged: 0 },
      recognised: { delimiter: ",", encoding: "utf-8" },
    },
  });
  expect(await version()).toBe(before);
});

test("a form with a file is the same, and keeps its name", async () => {
  const body = new FormData();
  body.set("file", new File([JANUARY], "januar 2014, rettet.csv"));
  const response = await call("POST", "/api/v1/submissions?country=tt", { body, headers: PAGE });
  const { id } = arrivalAnswer.parse(await response.json());
  const { submission } = submissionAnswer.parse(
    await (await call("GET", `/api/v1/submissions/${id}?country=tt`)).json(),
  );
  expect(submission).toMatchObject({ fileName: "januar 2014, rettet.csv", source: "page", state: "draft" });
  const file = await call("GET", `/api/v1/submissions/${id}/file`);
  expect(await file.text()).toBe(JANUARY);
  expect(file.headers.get("content-disposition")).toContain("filename*=UTF-8''januar%202014%2C%20rettet.csv");
});

test("a form without a file, and a body that is no form, are refused", async () => {
  const body = new FormData();
  body.set("wrong", "x");
  expect(await refusal(await call("POST", "/api/v1/submissions?country=tt", { body }))).toMatchObject({ status: 400 });
  const garbled = { body: "no form", headers: { "content-type": "multipart/form-data; boundary=x" } };
  expect(await refusal(await call("POST", "/api/v1/submissions?country=tt", garbled))).toMatchObject({ status: 400 });
});

test("every problem has its line, column, value and what to do, in the caller's language", async () => {
  const bad = `${HEADER}0002,moving,phone,2014-01,"12,5"\n`;
  const english = arrivalAnswer.parse(await (await send(bad)).json());
  expect(english).toMatchObject({ problemCount: 1, changes: null });
  expect(english.problems[0]).toMatchObject({ line: 2, column: "E", value: "12,5", code: "count-decimal" });
  const danish = arrivalAnswer.parse(await (await send(bad, "", { "accept-language": "da-DK,da;q=0.9" })).json());
  expect(danish.problems[0]?.message).not.toBe(english.problems[0]?.message);
  expect(danish.problems[0]?.hint).toBeTruthy();
});

test("?commit=true takes a file over at once, but none with a problem", async () => {
  const bad = await refusal(await send(`${HEADER}0002,moving,phone,2014-01,-5\n`, "&commit=true"));
  expect(bad).toMatchObject({
    status: 400,
    code: "invalid",
    details: { problems: [{ line: 2, message: expect.any(String) }] },
  });
  const before = await version();
  const response = await send(`${HEADER}0003,moving,phone,2014-01,60\n`, "&commit=true&absent=missing");
  expect(receiptAnswer.parse(await response.json())).toMatchObject({ state: "committed", version: before + 1 });
  const again = await send(`${HEADER}0003,moving,phone,2014-01,60\n`, "&commit=true");
  expect(receiptAnswer.parse(await again.json())).toMatchObject({ version: null, changes: { unchanged: 1 } });
  expect(await version()).toBe(before + 1);
});

test("an unusual count is told in words, and taken over only when somebody says that it is right, and why", async () => {
  const unusual = `${HEADER}0003,moving,phone,2014-01,600\n`; // 60 in January 2013 and since
  const response = await send(unusual, "&fileName=ceder.csv", { "accept-language": "da" });
  const { id, warnings } = arrivalAnswer.parse(await response.json());
  expect(warnings).toMatchObject([
    {
      ...{ code: "tenfold", municipality: "0003", area: "moving", channels: ["phone"], now: 600, usual: 60 },
      message: "Ceder, Flytning, phone i januar 2014: 600. Samme måned sidste år: 60, altså 10 gange så mange.",
      hint: "Er der et nul for meget?",
    },
  ]);
  const commit = (body: object) => call("POST", `/api/v1/submissions/${id}/commit`, { body: JSON.stringify(body) });
  const unseen = await refusal(await commit({ reason: "Flyttedage" }));
  expect(unseen).toMatchObject({
    ...{ status: 409, code: "conflict" },
    details: { reason: "warnings", warningCount: 1, warnings: [{ code: "tenfold", message: expect.any(String) }] },
  });
  const silent = await refusal(await commit({ acceptWarnings: true }));
  expect(silent).toMatchObject({ status: 400, code: "invalid", details: { reason: "reason-required", warnings: 1 } });
  const others = await refusal(await commit({ acceptWarnings: "the digest of others", reason: "Flyttedage" }));
  expect(others).toMatchObject({ status: 409, details: { reason: "warnings" } });

  const { warningsDigest } = unseen.details;
  const receipt = receiptAnswer.parse(
    await (await commit({ acceptWarnings: warningsDigest, reason: "Flyttedage" })).json(),
  );
  expect(receipt).toMatchObject({ id, state: "committed", warnings: [{ code: "tenfold" }] });
  const kept = submissionAnswer.parse(await (await call("GET", `/api/v1/submissions/${id}?country=tt`)).json());
  expect(kept).toMatchObject({ submission: { reason: "Flyttedage" }, warnings: { count: 1, rows: [{ now: 600 }] } });
  expect((await call("POST", `/api/v1/submissions/${id}/revert`, { body: '{"reason":"Test"}' })).status).toBe(201);
});

test("?commit=true asks for the same, by parameters", async () => {
  const unusual = `${HEADER}0003,moving,phone,2014-01,601\n`;
  expect(await refusal(await send(unusual, "&commit=true"))).toMatchObject({
    ...{ status: 409, code: "conflict", details: { reason: "warnings", warnings: [{ code: "tenfold" }] } },
  });
  expect(await refusal(await send(unusual, "&commit=true&acceptWarnings=true"))).toMatchObject({
    ...{ status: 400, code: "invalid", details: { reason: "reason-required" } },
  });
  const taken = await send(unusual, "&commit=true&acceptWarnings=true&reason=Flyttedage");
  const { id, warnings } = arrivalAnswer.parse(await taken.json());
  expect(warnings).toMatchObject([{ code: "tenfold", now: 601 }]);
  expect((await call("POST", `/api/v1/submissions/${id}/revert`, { body: '{"reason":"Test"}' })).status).toBe(201);
});

test("a final month is corrected, and its correction taken back, with a reason only; a late first count needs none", async () => {
  const correction = `${HEADER}0001,moving,phone,2013-06,51\n`;
  const silent = await refusal(await send(correction, "&commit=true"));
  expect(silent).toMatchObject({
    ...{ status: 400, code: "invalid", details: { reason: "reason-required", months: ["2013-06"], withdrawn: 0 } },
  });
  const { id } = arrivalAnswer.parse(await (await send(correction, "&commit=true&reason=Talt%20om")).json());
  const revert = (body: string) => call("POST", `/api/v1/submissions/${id}/revert`, { body });
  expect(await refusal(await revert("{}"))).toMatchObject({ code: "invalid", details: { months: ["2013-06"] } });
  expect(await refusal(await revert('{"reason":"  "}'))).toMatchObject({ code: "invalid" });
  expect((await revert('{"reason":"Alligevel ikke"}')).status).toBe(201);

  const late = `${HEADER}0003,moving,phone,2013-07,61\n`;
  const first = await send(late, "&commit=true");
  expect(first.status).toBe(201);
  const taken = arrivalAnswer.parse(await first.json());
  await call("POST", `/api/v1/submissions/${taken.id}/revert`, { body: '{"reason":"Test"}' });
});

test("a draft is committed, shown in the history, and taken back", async () => {
  const { id, digest } = (await draft()) as { id: number; digest?: unknown };
  const committed = await call("POST", `/api/v1/submissions/${id}/commit`, {
    body: JSON.stringify({ digest, acceptWarnings: true, reason: "Right" }),
    headers: PAGE,
  });
  const receipt = receiptAnswer.parse(await committed.json());
  expect(receipt).toMatchObject({ id, state: "committed", changes: { new: 2 } });
  const { submissions } = historyAnswer.parse(await (await call("GET", "/api/v1/submissions?country=tt")).json());
  expect(submissions[0]).toMatchObject({ id, state: "committed", version: receipt.version, by: "Anne" });
  expect(await refusal(await call("POST", `/api/v1/submissions/${id}/commit`))).toMatchObject({
    status: 409,
    code: "conflict",
  });

  const reverted = await call("POST", `/api/v1/submissions/${id}/revert`, { body: '{"reason":"Wrong file"}' });
  expect(reverted.status).toBe(201);
  expect(receiptAnswer.parse(await reverted.json())).toMatchObject({ changes: { withdrawn: 2 } });
});

test("what was shown is no longer what would change: 409 with the new difference", async () => {
  const { id, digest } = (await draft(`${HEADER}0001,moving,phone,2013-03,51\n`)) as { id: number; digest?: unknown };
  await send(`${HEADER}0001,moving,phone,2013-03,52\n`, "&commit=true&reason=Test");
  const commit = await call("POST", `/api/v1/submissions/${id}/commit`, { body: JSON.stringify({ digest }) });
  expect(await refusal(commit)).toMatchObject({ status: 409, code: "conflict", details: { changes: { changed: 1 } } });
});

test("an answer about what is left out is given by channel, and an unknown channel is refused", async () => {
  const { id } = await draft(`${HEADER}0001,moving,self_service,2014-01,46\n`);
  const body = JSON.stringify({ answers: { fax: "zero" } });
  expect(await refusal(await call("POST", `/api/v1/submissions/${id}/commit`, { body }))).toMatchObject({
    status: 400,
    code: "invalid",
  });
  const odd = { body: '{"answers":{"phone":"none"}}' };
  expect(await refusal(await call("POST", `/api/v1/submissions/${id}/commit`, odd))).toMatchObject({
    status: 400,
    code: "invalid",
  });
  expect(await refusal(await call("POST", `/api/v1/submissions/${id}/commit`, { body: "{" }))).toMatchObject({
    status: 400,
    code: "invalid",
  });
});

test("the history is fresh though a draft has no version", async () => {
  const listed = async (headers: Record<string, string> = {}) =>
    call("GET", "/api/v1/submissions?country=tt", { headers });
  const etag = (await listed()).headers.get("etag") ?? "";
  expect((await listed({ "if-none-match": etag })).status).toBe(304);
  const before = await version();
  await draft();
  expect(await version()).toBe(before);
  expect((await listed({ "if-none-match": etag })).status).toBe(200);
});

test("a draft can be set aside, once", async () => {
  const { id } = await draft();
  const gone = await call("DELETE", `/api/v1/submissions/${id}`);
  expect(discardAnswer.parse(await gone.json())).toEqual({ id, state: "discarded" });
  expect(await refusal(await call("DELETE", `/api/v1/submissions/${id}`))).toMatchObject({
    status: 409,
    code: "conflict",
  });
});

describe("a file beyond the limit is refused", () => {
  test("by what it says of itself, before a byte is read", async () => {
    const headers = { "content-length": String(FILE_LIMIT + 1) };
    expect(await refusal(await send("x", "", headers))).toMatchObject({
      status: 413,
      code: "too-large",
      details: { limit: FILE_LIMIT },
    });
  });

  test("by what comes, and no more is read than the limit", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const endless = { body, duplex: "half", headers: { "content-type": "text/csv" } } as RequestInit;
    expect(await refusal(await call("POST", "/api/v1/submissions?country=tt", endless))).toMatchObject({
      status: 413,
      code: "too-large",
    });
    expect(sent).toBeLessThan(FILE_LIMIT + 3_000_000);
  });
});

describe("another municipality's people", () => {
  test.each([
    ["POST", "/commit"],
    ["POST", "/revert"],
    ["POST", "/mappings"],
    ["DELETE", ""],
    ["GET", "?country=tt"],
    ["GET", "/file"],
    ["GET", "/problems?country=tt"],
    ["GET", "/difference.csv?country=tt"],
  ])("do not find a draft: %s %s", async (method, step) => {
    const { id } = await draft();
    const before = await version();
    const visitor = await reporterOf(world, "0003");
    const body = method === "POST" ? { body: "{}" } : {};
    const response = await call(method, `/api/v1/submissions/${id}${step}`, { visitor, ...body });
    expect(await refusal(response)).toMatchObject({ status: 404, code: "not-found" });
    expect(await version()).toBe(before);
  });

  test("send nothing of it, not even as a draft", async () => {
    const visitor = await reporterOf(world, "0003");
    const before = await submissionCountNow();
    const response = await call("POST", "/api/v1/submissions?country=tt", { body: JANUARY, visitor });
    expect(await refusal(response)).toMatchObject({ status: 403, code: "forbidden" });
    expect(await submissionCountNow()).toBe(before);
  });

  test("see their own submissions in the list, and none of others", async () => {
    await send(JANUARY);
    const response = await call("GET", "/api/v1/submissions?country=tt", { visitor: await reporterOf(world, "0003") });
    const { count, submissions } = historyAnswer.parse(await response.json());
    expect(count).toBe(submissions.length);
    expect(new Set(submissions.flatMap((row) => row.municipalities.rows.map(({ code }) => code)))).toEqual(
      new Set(["0003"]),
    );
  });
});

test("a fault of the server is answered without detail, with the number to find it in the log", async () => {
  const nowhere = openDatabase("postgres://nobody:secret@127.0.0.1:1/none", { max: 1 });
  serveDatabase(nowhere);
  const response = await call("GET", "/api/v1/progress?country=tt");
  const body = await response.text();
  expect(response.status).toBe(500);
  expect(JSON.parse(body)).toEqual({
    error: {
      code: "internal",
      message: expect.any(String),
      details: { requestId: response.headers.get("x-request-id") },
    },
  });
  expect(body).not.toMatch(/secret|ECONNREFUSED|127\.0\.0\.1/);
  expect((await call("GET", "/api/health")).status).toBe(503);
  await nowhere.close();
});

test("what is exported adds up to what progress says, and lacks what is not reported", async () => {
  const text = await (await call("GET", "/api/v1/export.csv?country=tt")).text();
  const [header, ...lines] = text.trimEnd().split("\n");
  expect(header).toBe("country,municipality,area,channel,month,count");
  const ceder = lines.filter((line) => line.startsWith("tt,0003,") && line.includes(",2013-07,"));
  expect(ceder).toEqual(["tt,0003,moving,self_service,2013-07,20"]);
  const totals = new Map<string, number>();
  for (const [, municipality, , , month = "", count] of lines.map((line) => line.split(",")))
    if (municipality === "0001") totals.set(month, (totals.get(month) ?? 0) + Number(count));
  const progress = await (await call("GET", "/api/v1/progress?country=tt&municipality=0001")).json();
  const { points } = progressAnswer.parse(progress);
  const reported = points.filter(({ total }) => total > 0);
  expect(reported.length).toBe(25);
  expect(reported.map(({ month, total }) => [month, total])).toEqual([...totals].sort());
});
