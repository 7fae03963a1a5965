import { currentVersion } from "@/db/queries/current-version";
import {
  area,
  channel,
  channelFlag,
  country,
  field,
  municipality,
  type Names,
  population,
  price,
  priceSet,
  target,
} from "@/db/schema/registers";
import { version } from "@/db/schema/version";
import { type TestDatabase, testDatabase } from "@/db/testing";
import { everyMonth, type Month } from "@/lib/domain/month";
import { commitReading } from "@/lib/submissions/commit/commit";
import { type Cell, readingOf, readSheet } from "@/lib/submissions/fixture";

/** For tests: a country of four municipalities with 600, 250, 100 and 50 inhabitants, small enough to work out by hand. */
export const ID = { Ask: 9001, Birk: 9002, Ceder: 9003, Dun: 9004 } as const;
export const [SELF, EMAIL, PHONE] = [1, 2, 3];
export const [NOT_STATED, MOVING, CARE] = [1, 2, 3];

/** Everything of 2012 and 2013, and who has reported January 2014: the day after is 5 February 2014. */
export const TODAY = "2014-02-05";

const COMMIT = { country: "tt", source: "command", by: "Test", absent: "missing", reason: "Test" } as const;
const names = (name: string): Names => ({ da: name, en: name, nb: name });

export async function testWorld(): Promise<TestDatabase> {
  const opened = await testDatabase();
  await registerWorld(opened);
  await reportWorld(opened);
  return opened;
}

/** Commits what one municipality counted in a month, as a version of its own. */
export async function report(
  { sql }: TestDatabase,
  municipalityId: number,
  month: Month,
  cells: readonly Cell[],
  at = "2014-02-01T12:00:00Z",
): Promise<number | null> {
  const arrival = { ...COMMIT, now: new Date(at) };
  return (await commitReading(sql, readingOf(readSheet(municipalityId, month, cells)), arrival)).version;
}

async function registerWorld({ db }: TestDatabase): Promise<void> {
  await db.transaction(async (tx) => {
    const at = new Date("2012-01-01T12:00:00Z");
    const sinceVersion = (await currentVersion(tx)).number + 1;
    await tx.insert(version).values({ number: sinceVersion, at, kind: "registers", country: "tt", by: "Test" });
    const of = { country: "tt", sinceVersion };
    const rules = { currency: "DKK", coreChannels: [SELF, PHONE], sinceVersion };
    await tx.insert(country).values({ code: "tt", names: names("Testland"), ...rules });
    const inhabitants = [600, 250, 100, 50];
    for (const [index, [name, id]] of Object.entries(ID).entries()) {
      const [kind, region] = [index < 2 ? "By" : "Land", "Nord"];
      await tx.insert(municipality).values({ ...of, id, code: `000${index + 1}`, name, kind, region });
      await tx
        .insert(population)
        .values({ municipalityId: id, year: 2012, inhabitants: inhabitants[index] ?? 0, sinceVersion });
    }
    for (const [slot, code] of [
      [SELF, "self_service"],
      [EMAIL, "email"],
      [PHONE, "phone"],
    ] as const)
      await tx.insert(channel).values({ ...of, slot, code, names: names(code), position: slot });
    for (const [channelSlot, measure] of [
      [SELF, "digital"],
      [EMAIL, "digital"],
      [SELF, "self_service"],
    ] as const)
      await tx.insert(channelFlag).values({ ...of, channelSlot, measure, validFrom: "1900-01-01", value: true });
    await tx.insert(field).values({ ...of, code: "citizens", names: names("Borgere"), position: 1 });
    await tx.insert(area).values([
      { ...of, slot: NOT_STATED, code: "not_stated", names: names("Ikke angivet"), notStated: true },
      {
        ...of,
        slot: MOVING,
        code: "moving",
        names: names("Flytning"),
        field: "citizens",
        wave: 1,
        mandatoryFrom: "2012-12-01",
      },
      { ...of, slot: CARE, code: "care", names: names("Pleje"), field: "citizens" },
    ]);
    const joint = { ...of, strategy: "Fælles", measure: "digital", source: "Test" } as const;
    await tx.insert(target).values([
      { ...joint, id: 9001, kind: "baseline", year: 2011, shareBp: 2400 },
      { ...joint, id: 9002, kind: "target", year: 2012, shareBp: 3000 },
      { ...joint, id: 9003, kind: "target", year: 2015, shareBp: 5000 },
      {
        ...joint,
        id: 9004,
        kind: "target",
        year: 2013,
        shareBp: 4000,
        measure: "self_service",
        comparable: false,
        municipalityId: ID.Ask,
      },
    ]);
    const set = { ...of, source: "Test" };
    await tx.insert(priceSet).values([
      { ...set, code: "own", names: names("Egne"), year: 2012, fallback: "other", standard: true },
      { ...set, code: "other", names: names("Andres"), year: 2011 },
    ]);
    await tx.insert(price).values([
      { ...of, priceSet: "own", channelSlot: SELF, amount: 300 },
      { ...of, priceSet: "own", channelSlot: PHONE, amount: 4000 },
      { ...of, priceSet: "other", channelSlot: SELF, amount: 2000 },
      { ...of, priceSet: "other", channelSlot: EMAIL, amount: 11_000 },
    ]);
  });
}

const YEAR_2012 = everyMonth("2012-01", "2012-12");
const YEAR_2013 = everyMonth("2013-01", "2013-12");

/**
 * Ask and Birk count everything, Ceder's phone is missing in July 2013, Dun counts no phone at all.
 * A month of 2012 and of 2013: Ask 30 and 40 digital of 100, Birk 20 and 30 of 100, Ceder 20 of 100 and 20 of 80.
 */
async function reportWorld({ sql }: TestDatabase): Promise<void> {
  const ceder = (phone: number): Cell[] => [
    [MOVING, SELF, 20],
    [MOVING, PHONE, phone],
  ];
  const sheets = [
    ...YEAR_2012.flatMap((month) => [
      readSheet(ID.Ask, month, ask(30)),
      readSheet(ID.Birk, month, birk(10)),
      readSheet(ID.Ceder, month, ceder(80)),
      readSheet(ID.Dun, month, [[MOVING, SELF, 5]]),
    ]),
    ...YEAR_2013.flatMap((month) => [
      readSheet(ID.Ask, month, ask(40)),
      readSheet(ID.Birk, month, birk(20)),
      readSheet(ID.Ceder, month, month === "2013-07" ? [[MOVING, SELF, 20]] : ceder(60)),
      readSheet(ID.Dun, month, [[MOVING, SELF, 5]]),
    ]),
    readSheet(ID.Ask, "2014-01", ask(45)),
  ];
  await commitReading(sql, readingOf(...sheets), { ...COMMIT, now: new Date("2014-02-01T12:00:00Z") });
}

/** Of 100: so many by self-service, 10 calls about care, the rest calls about moving. */
export function ask(self: number): Cell[] {
  return [
    [MOVING, SELF, self],
    [MOVING, PHONE, 90 - self],
    [CARE, PHONE, 10],
  ];
}

/** Of 100: 10 by self-service, so many by e-mail, 60 calls about care, the rest calls about moving. */
export function birk(email: number): Cell[] {
  return [
    [MOVING, SELF, 10],
    [MOVING, EMAIL, email],
    [MOVING, PHONE, 30 - email],
    [CARE, PHONE, 60],
  ];
}
