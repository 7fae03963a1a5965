import { beforeAll, beforeEach, expect, test } from "vitest";
import { serveDatabase } from "@/db/client";
import type { TestDatabase } from "@/db/testing";
import { testWorld } from "@/lib/reports/test-world";
import { verify } from "@/lib/submissions/verify";
import { call } from "./route-fixture";

let database: TestDatabase;

beforeAll(async () => {
  database = await testWorld();
  serveDatabase(database);
});

type Answer = { status: number; body: Record<string, unknown> };

async function write(method: string, path: string, body?: object): Promise<Answer> {
  const url = `/api/v1/${path}${path.includes("?") ? "&" : "?"}country=tt`;
  const response = await call(method, url, body ? { body: JSON.stringify(body) } : {});
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function read(path: string, asOf?: number): Promise<Record<string, unknown>> {
  const at = asOf === undefined ? "" : `&asOf=${asOf}`;
  return (await (await call("GET", `/api/v1/${path}?country=tt${at}`)).json()) as Record<string, unknown>;
}

/** The country's digital share of 2013, as of a version or as it stands. */
async function share2013(asOf?: number): Promise<number | null> {
  const at = asOf === undefined ? "" : `&asOf=${asOf}`;
  const path = `/api/v1/progress?country=tt&window=year&from=2013-12&to=2013-12${at}`;
  const { points } = (await (await call("GET", path)).json()) as { points: { share: number | null }[] };
  return points[0]?.share ?? null;
}

/** The same by SQL, from the sheets alone: Ask and Birk are complete and count the core channels in all of 2013. */
async function sharesBySql(digital: number[]): Promise<number> {
  const [row] = await database.sql<{ share: number }[]>`
    select sum(n) filter (where (position - 1) % 16 + 1 = any(${digital}::int[]))::float8 / sum(n) as share
    from sheet, unnest(counts) with ordinality as c(n, position)
    where month between '2013-01-01' and '2013-12-01' and municipality_id in (9001, 9002)`;
  return row?.share ?? Number.NaN;
}

const problemOf = ({ status, body }: Answer) => {
  const { error } = body as { error: { details: { problems?: { parameter: string; code?: string }[] } } };
  return [status, ...(error.details.problems ?? []).map(({ parameter, code }) => code ?? parameter)];
};
const version = ({ body }: Answer) => body.version as number;
const names = (name: string) => ({ da: name, en: name, nb: name });
const reason = "Test";

async function isSound(): Promise<void> {
  expect(await verify(database.sql)).toEqual([]);
}

beforeEach(isSound);

test("a flag: said before, effective at once, and read as of before", async () => {
  const before = await share2013();
  expect(before).toBeCloseTo(await sharesBySql([1, 2]), 12);
  const flag = { measure: "digital", from: "2013-01", value: false, reason };
  const asked = await write("POST", "channels/email/flags?preview=true", flag);
  const after = await sharesBySql([1]);
  const { effect } = asked.body as { effect: { years: { before: number; after: number }[]; months: number } };
  expect(asked.body.version).toBeNull();
  expect([effect.years[0]?.before, effect.years[0]?.after, effect.months]).toEqual([before, after, 12]);
  expect(await share2013()).toBe(before);

  const set = await write("POST", "channels/email/flags", flag);
  expect(set.status).toBe(200);
  expect(await share2013()).toBe(after);
  expect(await share2013(version(set) - 1)).toBe(before);
  await isSound();

  const moved = await write("POST", "channels/email/flags", { ...flag, from: "2013-07", replaces: "2013-01" });
  expect(moved.status).toBe(200);
  // Of 100 a month Birk had 20 by e-mail: half a year of it counts again.
  expect(await share2013()).toBeCloseTo((after * 2400 + 120) / 2400, 12);
  await isSound();

  const back = await write("DELETE", "channels/email/flags?measure=digital&from=2013-07&reason=Back");
  expect(back.status).toBe(200);
  expect(await share2013()).toBe(before);
  expect(await share2013(version(set))).toBe(after);
  const list = await database.sql`select from channel_flag where country = 'tt' and channel_slot = 2`;
  expect(list).toHaveLength(3); // the first, the one from January, the one from July: none was overwritten
});

test("flags that cannot be: each names field and reason", async () => {
  const flag = { measure: "digital", from: "2013-01", value: false, reason };
  const post = (more: object, channel = "email") => write("POST", `channels/${channel}/flags`, { ...flag, ...more });
  expect(problemOf(await post({ from: "2013-01-15" }))).toEqual([400, "mid-month"]);
  expect(problemOf(await post({}, "fax"))).toEqual([400, "unknown"]);
  expect(problemOf(await post({ value: true }))).toEqual([400, "flag-same"]);
  expect(problemOf(await post({ from: "1900-01", value: false, replaces: "1950-01" }))).toEqual([404]);
  expect(problemOf(await post({ replaces: "1900-01" }))).toEqual([400, "flag-first"]);
  expect(problemOf(await post({ reason: " " }))).toEqual([400, "reason"]);
  expect(problemOf(await post({ since_version: 1 }))).toEqual([400, "since_version"]);
  expect(problemOf(await write("DELETE", "channels/email/flags?measure=digital&from=1900-01&reason=X"))).toEqual([
    400,
    "flag-first",
  ]);
});

test("core channels: who does not count them leaves the joint figure, and comes back", async () => {
  const rules = { coreChannels: ["self_service", "email", "phone"], deadlineDay: 10, lockDay: 20, reason };
  const { effect } = (await write("PUT", "rules?preview=true", rules)).body as { effect: Record<string, unknown> };
  const [year] = (effect.years as object[]).slice(-1);
  expect(year).toMatchObject({ month: "2013-12", overBefore: 2, overAfter: 1 }); // Ask counts no e-mail
  const set = await write("PUT", "rules", rules);
  expect(set.status).toBe(200);
  expect(await read("rules")).toMatchObject({ coreChannels: ["self_service", "email", "phone"] });
  const [row] = await database.sql`select sum(digital)::float8 / sum(total) as share from window_total
    where municipality_id = 9002 and kind = 'rolling12' and month = '2013-12-01'`;
  expect(await share2013()).toBeCloseTo(Number(row?.share), 12);
  expect(await share2013(version(set) - 1)).toBeCloseTo(await sharesBySql([1, 2]), 12);
  await isSound();
  const back = { ...rules, coreChannels: ["self_service", "phone"] };
  expect((await write("PUT", "rules", back)).status).toBe(200);
  expect(await share2013()).toBeCloseTo(await sharesBySql([1, 2]), 12);
});

test("rules that cannot be", async () => {
  const put = (more: object) =>
    write("PUT", "rules", { coreChannels: ["phone"], deadlineDay: 10, lockDay: 20, reason, ...more });
  expect(problemOf(await put({ coreChannels: ["fax"] }))).toEqual([400, "unknown"]);
  expect(problemOf(await put({ lockDay: 9 }))).toEqual([400, "lock-before-deadline"]);
  expect(problemOf(await put({ lockDay: 31 }))).toEqual([400, "day-range"]);
  expect(problemOf(await put({ currency: "EUR" }))).toEqual([400, "currency"]);
});

const TARGET = {
  ...{ strategy: "Fælles", measure: "digital", targetKind: "target", year: 2014, shareBp: 4450 },
  ...{ source: "Test", reason },
};

test("a target is added, changed and taken away; the path goes through it, as of before it does not", async () => {
  const pathOf = async (asOf?: number) => {
    const at = asOf === undefined ? "" : `&asOf=${asOf}`;
    const path = `/api/v1/progress?country=tt&window=year&from=2013-12&to=2013-12${at}`;
    return ((await (await call("GET", path)).json()) as { points: { path: number }[] }).points[0]?.path;
  };
  expect(await pathOf()).toBeCloseTo(0.3667, 4); // a third of the way from 30 % in 2012 to 50 % in 2015
  const added = await write("POST", "targets", TARGET);
  expect(added.status).toBe(201);
  expect(await pathOf()).toBeCloseTo(0.3725, 6); // half of the way from 30 % in 2012 to 44.5 % in 2014
  expect(await pathOf(version(added) - 1)).toBeCloseTo(0.3667, 4);
  const { id } = added.body as { id: number };
  const changed = await write("PUT", `targets/${id}`, {
    ...TARGET,
    shareBp: 4000,
    source: "Said at length. ".repeat(30),
  });
  expect(changed.status).toBe(200);
  expect(await pathOf()).toBeCloseTo(0.35, 6);
  expect(
    (await write("PUT", `targets/${id}`, { ...TARGET, shareBp: 4000, source: "Said at length. ".repeat(30) })).body,
  ).toMatchObject({
    error: { details: { reason: "nothing-changes" } },
  });
  expect((await write("DELETE", `targets/${id}?reason=Over`)).status).toBe(200);
  expect(await pathOf()).toBeCloseTo(0.3667, 4);
  expect((await write("DELETE", `targets/${id}?reason=Again`)).status).toBe(404);
});

test("targets that cannot be", async () => {
  const post = async (more: object) => problemOf(await write("POST", "targets", { ...TARGET, ...more }));
  expect(await post({ shareBp: 10_100 })).toEqual([400, "share-range"]);
  expect(await post({ year: 2012 })).toEqual([400, "target-taken"]);
  expect(await post({ targetKind: "baseline", year: 2013 })).toEqual([400, "baseline-late"]);
  expect(await post({ municipality: "9999" })).toEqual([400, "unknown"]);
  expect(await post({ strategy: "Anden" })).toEqual([400, "strategy-rival"]);
  expect(await post({ id: 1 })).toEqual([400, "id"]);
  expect(await post({ source: "x".repeat(2001) })).toEqual([400, "source"]);
});

test("a strategy that is switched off is neither drawn nor judged, and comes back whole", async () => {
  const counted = async () => ((await read("targets")).targets as { strategy: string }[]).length;
  const before = await counted();
  const off = await write("PUT", "strategies", { strategy: "Fælles", active: false, reason });
  expect(off.status).toBe(200);
  expect(await counted()).toBe(0); // all four carry its name
  const { strategies } = await read("strategies");
  expect(strategies).toMatchObject([{ strategy: "Fælles", active: false }]);
  const rival = { ...TARGET, strategy: "Anden", year: 2015 };
  const added = await write("POST", "targets", rival);
  const on = { strategy: "Fælles", active: true, reason };
  expect(problemOf(await write("PUT", "strategies", on))).toEqual([400, "strategy-rival"]);
  await write("DELETE", `targets/${added.body.id as number}?reason=Over`);
  expect((await write("PUT", "strategies", on)).status).toBe(200);
  expect(await counted()).toBe(before);
});

const SET = { names: names("Nye"), year: 2014, source: "Test", fallback: "own", prices: { email: 5050 }, reason };

test("a price set: amounts in whole øre, a fallback, and one standard", async () => {
  expect((await write("POST", "prices", { code: "new", ...SET })).status).toBe(201);
  const phone = async () => {
    const { priceSets } = (await read("prices")) as {
      priceSets: { code: string; standard: boolean; prices: { channel: string; amount: number }[] }[];
    };
    const set = priceSets.find(({ code }) => code === "new");
    const standard = priceSets.filter((one) => one.standard).map(({ code }) => code);
    return [set?.prices.map(({ channel, amount }) => [channel, amount]), standard];
  };
  expect(await phone()).toEqual([
    [
      ["self_service", 300],
      ["email", 5050],
      ["phone", 4000],
    ],
    ["own"],
  ]);
  const changed = await write("PUT", "prices/new", { ...SET, standard: true, prices: { phone: 4200 } });
  expect(changed.status).toBe(200);
  expect(await phone()).toEqual([
    [
      ["self_service", 300],
      ["email", 11_000],
      ["phone", 4200],
    ],
    ["new"],
  ]);
  expect(problemOf(await write("PUT", "prices/new", SET))).toEqual([400, "standard-needed"]);
  expect(problemOf(await write("DELETE", "prices/new?reason=X"))).toEqual([400, "standard-needed"]);
  const own = { names: names("Egne"), year: 2012, source: "Test", prices: { self_service: 300, phone: 4000 }, reason };
  expect(problemOf(await write("PUT", "prices/own", { ...own, fallback: "new" }))).toEqual([400, "fallback-circle"]);
  expect(problemOf(await write("PUT", "prices/own", { ...own, fallback: "own" }))).toEqual([400, "fallback-itself"]);
  expect(problemOf(await write("PUT", "prices/own", { ...own, fallback: "gone" }))).toEqual([400, "unknown"]);
  expect((await write("PUT", "prices/own", { ...own, fallback: "other", standard: true })).status).toBe(200);
  expect(problemOf(await write("DELETE", "prices/own?reason=X"))).toEqual([400, "standard-needed"]);
  expect((await write("DELETE", "prices/new?reason=X")).status).toBe(200);
  expect(problemOf(await write("POST", "prices", { code: "new", ...SET }))).toEqual([400, "code-taken"]);
  expect(problemOf(await write("POST", "prices", { code: "N E W", ...SET }))).toEqual([400, "code-shape"]);
  const dear = { code: "dear", ...SET, prices: { phone: -1 } };
  expect(problemOf(await write("POST", "prices", dear))).toEqual([400, "amount-range"]);
  const half = { code: "half", ...SET, prices: { phone: 40.5 } };
  expect(problemOf(await write("POST", "prices", half))).toEqual([400, "prices.phone"]);
});

const AREA = {
  names: names("Parkering"),
  field: "citizens",
  wave: 2,
  mandatoryFrom: "2013-12-01",
  kle: "05.09",
  reason,
};

test("an area gets the next slot, whatever stood there before", async () => {
  expect((await write("POST", "areas", { code: "parking", ...AREA })).status).toBe(201);
  const [row] = await database.sql`select slot from area where country = 'tt' and code = 'parking'`;
  expect(row?.slot).toBe(4);
  const renamed = await write("PUT", "areas/parking", { ...AREA, names: names("P-pladser") });
  expect(renamed.status).toBe(200);
  expect((await read("areas", version(renamed) - 1)).areas).toContainEqual(
    expect.objectContaining({ code: "parking", names: names("Parkering"), kle: "05.09" }),
  );
  const post = async (more: object) => problemOf(await write("POST", "areas", { code: "other", ...AREA, ...more }));
  expect(await post({ code: "parking" })).toEqual([400, "code-taken"]);
  expect(await post({ names: names("Flytning") })).toEqual([400, "name-taken"]);
  expect(await post({ field: "none" })).toEqual([400, "unknown"]);
  expect(await post({ wave: 5 })).toEqual([400, "wave-range"]);
  expect(await post({ kle: "5.9" })).toEqual([400, "kle-shape"]);
  expect(await post({ slot: 7 })).toEqual([400, "slot"]);
  const notStated = { names: names("Ikke angivet"), wave: 1, reason };
  expect(problemOf(await write("PUT", "areas/not_stated", notStated))).toEqual([400, "not-stated"]);
  const after = version(renamed);
  await database.sql`insert into area (country, slot, code, names, since_version, until_version)
    values ('tt', 120, 'last', '{"da":"x","en":"x","nb":"x"}', ${after}, ${after})`;
  expect(await post({})).toEqual([400, "slots-full"]);
});

test("a channel has another name and an end", async () => {
  const put = await write("PUT", "channels/email", { names: names("Mail"), validTo: "2020-12-31", reason });
  expect(put.status).toBe(200);
  expect((await read("channels")).channels).toContainEqual(
    expect.objectContaining({ code: "email", names: names("Mail"), validTo: "2020-12-31" }),
  );
  const clash = await write("PUT", "channels/email", { names: names("phone"), reason });
  expect(problemOf(clash)).toEqual([400, "name-taken"]);
  expect((await write("PUT", "channels/fax", { names: names("Fax"), reason })).status).toBe(404);
});

const DUN = { name: "Dun", region: "Nord", kind: "Land", reason };

test("a municipality is renamed, and its old name is still understood; inhabitants are another row", async () => {
  const put = await write("PUT", "municipalities/0004", { ...DUN, name: "Dunby", inhabitants: { 2014: 60 } });
  expect(put.status).toBe(200);
  const [alias] = await database.sql`select target from alias where country = 'tt' and label = 'dun'`;
  expect(alias?.target).toBe("0004");
  const people =
    await database.sql`select year::int, inhabitants from population where municipality_id = 9004 order by year`;
  expect([...people]).toEqual([
    { year: 2012, inhabitants: 50 },
    { year: 2014, inhabitants: 60 },
  ]);
  await isSound();
});

test("a merger: the successor goes on with the counts, and circles are refused", async () => {
  const added = await write("POST", "municipalities", { code: "0005", name: "Ny", validFrom: "2014-02-01", reason });
  expect(added.status).toBe(201);
  const end = { ...DUN, name: "Dunby", validTo: "2014-01-31", successor: "0005" };
  const put = (more: object) => write("PUT", "municipalities/0004", { ...end, ...more });
  expect(problemOf(await put({ validTo: "2013-06-30" }))).toEqual([400, "successor-not-there"]);
  expect(problemOf(await put({ validTo: "2013-06-30", successor: null }))).toEqual([400, "counts-after"]);
  expect(problemOf(await put({ validTo: "2014-01-15" }))).toEqual([400, "month-end"]);
  expect(problemOf(await put({ validTo: null }))).toEqual([400, "successor-without-end"]);
  expect(problemOf(await put({ successor: "0004" }))).toEqual([400, "successor-itself"]);
  expect(problemOf(await put({ successor: "0077" }))).toEqual([400, "unknown"]);
  expect((await put({})).status).toBe(200);
  await isSound();
  const back = { name: "Ny", validFrom: "2014-02-01", validTo: "2014-12-31", successor: "0004", reason };
  expect(problemOf(await write("PUT", "municipalities/0005", back))).toEqual([400, "successor-circle"]);
  const early = { name: "Ask", validFrom: "2012-02-01", reason };
  expect(problemOf(await write("PUT", "municipalities/0001", early))).toEqual([400, "counts-before"]);
  expect(problemOf(await write("POST", "municipalities", { code: "0005", name: "X", reason }))).toEqual([
    400,
    "code-taken",
  ]);
  expect(problemOf(await write("POST", "municipalities", { code: "0006", name: "Birk", reason }))).toEqual([
    400,
    "name-taken",
  ]);
});

test("two at once: the second, who saw what stood before, is told what was changed, by whom and why", async () => {
  const seen = (await read("rules")).version as number;
  const rules = { coreChannels: ["self_service", "phone"], deadlineDay: 8, lockDay: 20, seenVersion: seen };
  const first = await write("PUT", "rules", { ...rules, reason: "Tidligere frist" });
  expect(first.status).toBe(200);
  const second = await write("PUT", "rules", { ...rules, deadlineDay: 12, reason: "Senere frist" });
  expect(second).toMatchObject({
    status: 409,
    body: { error: { details: { reason: "changed-meanwhile", version: version(first), why: "Tidligere frist" } } },
  });
  expect(await read("rules")).toMatchObject({ deadlineDay: 8 });
  const other = { names: names("Telefonen"), reason, seenVersion: seen };
  expect((await write("PUT", "channels/phone", other)).status).toBe(200); // rests on something else
  const later = { ...rules, deadlineDay: 12, reason: "Senere frist", seenVersion: version(first) };
  expect((await write("PUT", "rules", later)).status).toBe(200);
});
