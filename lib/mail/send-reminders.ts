import { claimReminders, releaseReminders } from "@/db/access/reminders";
import type { Sql } from "@/db/sheets/copy";
import type { Day, Month } from "@/lib/domain/month";
import { type MailOutcome, sendMail } from "./send";

/** A municipality that owes months, and where it is written to. */
export type Owing = { id: number; name: string; addresses: readonly string[]; months: readonly Month[] };

export type Reminded = { name: string; addresses: readonly string[] };

/** What became of each: `today` was reminded of all its months today, `without` has no address. */
export type ReminderOutcome = Record<"sent" | "today" | "failed" | "without", Reminded[]>;

type Sending = {
  day: Day;
  by: string;
  now: Date;
  /** The mail about some of a municipality's months. */
  mailOf: (owing: Owing, months: readonly Month[]) => Promise<{ subject: string; text: string }>;
};

/** After so many in a row the mail server is gone, and the rest need not wait for it. */
const GIVES_UP = 3;

/** A mail to each that owes something: at most one a day for each of its months. */
export async function sendReminders(sql: Sql, all: readonly Owing[], sending: Sending): Promise<ReminderOutcome> {
  const outcome: ReminderOutcome = { sent: [], today: [], failed: [], without: [] };
  let failures = 0;
  for (const owing of all) {
    const { name, addresses } = owing;
    const became = await remind(sql, owing, sending, { isGivenUp: failures >= GIVES_UP });
    failures = became === "failed" ? failures + 1 : became === "sent" ? 0 : failures;
    outcome[became].push({ name, addresses });
  }
  return outcome;
}

async function remind(
  sql: Sql,
  owing: Owing,
  { day, by, now, mailOf }: Sending,
  { isGivenUp }: { isGivenUp: boolean },
): Promise<keyof ReminderOutcome> {
  const { id: municipalityId, addresses, months } = owing;
  if (addresses.length === 0) return "without";
  const claimed = await claimReminders(sql, { municipalityId, months, day, by, now, addresses });
  if (claimed.length === 0) return "today";
  const became: MailOutcome = isGivenUp
    ? "failed"
    : await mailOf(owing, claimed)
        .then((mail) => sendMail({ ...mail, to: addresses }))
        .catch(async (error: unknown) => {
          await releaseReminders(sql, { municipalityId, months: claimed, day });
          throw error;
        });
  if (became === "sent") return "sent";
  await releaseReminders(sql, { municipalityId, months: claimed, day });
  return "failed";
}
