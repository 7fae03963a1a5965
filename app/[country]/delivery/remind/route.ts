import { z } from "zod";
import { servedDatabase } from "@/db/client";
import { visit } from "@/lib/access/visit";
import { boundedBody } from "@/lib/api/body";
import { country, groupCode, isAMonth, municipalityCode, text } from "@/lib/api/params";
import { readBody } from "@/lib/api/parse";
import { accept, type Writing } from "@/lib/api/respond";
import { localDate } from "@/lib/clock";
import { isOwed } from "@/lib/domain/delivery";
import { AppError } from "@/lib/errors";
import { isMailOn } from "@/lib/mail/is-mail-on";
import { type Reminded, sendReminders } from "@/lib/mail/send-reminders";
import { deliveryReport } from "@/lib/reports/delivery/delivery-page";
import { owingOnly, remindersOf } from "../reminders";

const BODY_LIMIT = 20_000;

/** The board's window and scope, as its address has them. */
const remindQuestion = z.strictObject({
  country,
  ...{ from: isAMonth.optional(), to: isAMonth.optional(), region: text.optional(), group: groupCode.optional() },
});

const remindBody = z.strictObject({ municipalities: z.array(municipalityCode).min(1).max(500) });

type Asked = z.output<typeof remindQuestion>;

/** Mails the reminders that Leveringer shows for these municipalities to their addresses, and says what became of each. */
async function remind(asked: Asked, { db, request, today, by }: Writing): Promise<object> {
  if (!isMailOn()) throw new AppError("not-found", "No mail server is set up.", { reason: "mail" });
  const { municipalities } = readBody(remindBody, (await boundedBody(request, BODY_LIMIT)).toString());
  const report = await deliveryReport(db, { ...asked, today });
  const rows = new Map(report.rows.filter(({ owed }) => owed > 0).map((row) => [row.id, row]));
  const owing = [...rows.values()].filter(({ code }) => municipalities.includes(code));
  const origin = request.headers.get("origin") ?? "";
  const now = new Date(); // a day is a day, also where the demonstration's clock stands still
  const outcome = await sendReminders(
    servedDatabase().sql,
    owing.map(({ id, name, addresses, cells }) => {
      const months = cells.filter(({ state }) => isOwed(state)).map(({ month }) => month);
      return { id, name, addresses, months };
    }),
    {
      ...{ day: localDate(now), by, now },
      mailOf: async ({ id }, months) => {
        const row = rows.get(id);
        const [reminder] = row ? (await remindersOf(report, [owingOnly(row, months)], origin)).rows : [];
        if (!reminder) throw new Error(`Municipality ${id} owes nothing.`);
        return { subject: reminder.subject, text: reminder.text };
      },
    },
  );
  Object.assign(visit().note, { sent: outcome.sent.map(told), failed: outcome.failed.map(told) });
  return outcome;
}

function told({ name, addresses }: Reminded): string {
  return `${name} (${addresses.join(", ")})`;
}

/** POST /dk/delivery/remind */
export const POST = accept(remindQuestion, 200, remind);
