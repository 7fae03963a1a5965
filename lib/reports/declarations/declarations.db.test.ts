import { beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { slotOf } from "@/lib/domain/slot";
import { commitReading } from "@/lib/submissions/commit/commit";
import { type Cell, emptied, readingOf, readSheet } from "@/lib/submissions/fixture";
import { saveAnswers, saveDeclaration } from "@/lib/submissions/redeclare";
import { declarationsReport } from "./declarations";
import { declaredUnderReport } from "./declared-under";

const VIBORG = 791;
const [NOT_STATED, MOVING, CARD] = [1, 2, 3];
const [SELF, EMAIL, PHONE] = [1, 6, 7];
const now = new Date("2014-10-05T12:00:00Z");
const arrival = { country: "dk", source: "command", by: "Anna", now } as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

/** Self-service in two areas and phone in total since January 2014, e-mail in one area since May. */
beforeEach(async () => {
  await emptied(database.sql);
  await database.sql`truncate event`;
  const cells: Cell[] = [
    [MOVING, SELF, 10],
    [CARD, SELF, 20],
    [NOT_STATED, PHONE, 30],
  ];
  await commitReading(
    database.sql,
    readingOf(readSheet(VIBORG, "2014-01", cells), readSheet(VIBORG, "2014-05", [...cells, [MOVING, EMAIL, 0]])),
    arrival,
  );
});

const ask = (asOf?: string) =>
  declarationsReport(database.db, { country: "dk", municipality: "0791", asOf, today: "2014-10-05" });
const endEmail = () =>
  saveDeclaration(database.sql, {
    ...{ country: "dk", municipalityId: VIBORG, lastFinal: "2014-08", by: "Bo", now, reason: "Postkassen er lukket" },
    change: { action: "end", slots: [slotOf(MOVING, EMAIL)], last: "2014-08" },
    breakTitle: () => "E-mail tælles ikke længere",
  });

test("what is counted, since when, and what it lets the municipality have", async () => {
  const report = await ask();
  expect(report.now).toEqual({ cells: 4, areas: 2, channels: 3, since: "2014-01", byArea: false });
  const channel = (code: string) => report.channels.find((candidate) => candidate.code === code);
  expect(channel("phone")).toMatchObject({ core: true, areas: 0, onlyInTotal: true, since: "2014-01" });
  expect(channel("self_service")).toMatchObject({ areas: 2, onlyInTotal: false });
  expect(channel("email")).toMatchObject({ since: "2014-05" });
  expect(report.lackingCore.map(({ code }) => code).sort()).toEqual(["counter", "letter"]);
  expect(report.areas.at(-1)).toMatchObject({ code: "not_stated", notStated: true });
  const cell = report.channels.findIndex(({ code }) => code === "email");
  expect(report.cells[cell]).toEqual([{ from: "2014-05", to: null }]);
});

test("an end, and who decided it when and why; as of before, the cell goes on", async () => {
  const before = await ask();
  await endEmail();
  const { history, now: counts, channels } = await ask();
  expect(counts).toMatchObject({ cells: 3, channels: 2 });
  expect(channels.find(({ code }) => code === "email")).toMatchObject({ since: null, areas: 0 });
  expect(history).toHaveLength(2);
  expect(history[0]).toMatchObject({
    ...{ by: "Bo", reason: "Postkassen er lukket", submissionId: null },
    steps: [{ what: "ended", month: "2014-08", cells: 1, areas: [{}], channels: [{ code: "email" }] }],
  });
  expect(history[1]?.steps).toMatchObject([
    { what: "begun", month: "2014-01", cells: 3 },
    { what: "begun", month: "2014-05", cells: 1 },
  ]);
  const then = await ask(String(before.version));
  expect({ ...then, today: before.today }).toEqual(before);
});

test("what was answered about channels left out, and when it changed", async () => {
  const answer = (value: "zero" | "missing") =>
    saveAnswers(database.sql, {
      ...{ country: "dk", municipalityId: VIBORG, answers: { [PHONE]: value }, by: "Bo", now, reason: null },
    });
  await answer("missing");
  await answer("zero");
  const { answers, history } = await ask();
  expect(answers.map(({ channel, answer: said }) => [channel.code, said])).toEqual([
    ["self_service", null],
    ["email", null],
    ["phone", "zero"],
  ]);
  expect(history.slice(0, 2).map((row) => row.answers)).toMatchObject([[{ answer: "zero" }], [{ answer: "missing" }]]);
});

test("a receipt says what its version declared, of one municipality", async () => {
  const of = async (version: number) =>
    declaredUnderReport(database.db, { country: "dk", version, today: "2014-10-05" });
  const { history } = await ask();
  expect(await of(history[0]?.version ?? 0)).toMatchObject({
    ...{ municipality: { code: "0791", name: "Viborg" }, cells: 4 },
    channels: [{ code: "self_service" }, { code: "email" }, { code: "phone" }],
  });
  expect(await of(1)).toBeNull();
});
