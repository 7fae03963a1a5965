import { z } from "zod";
import { forgottenLink, requireFewQuestions } from "@/lib/access/forgotten";
import { visit } from "@/lib/access/visit";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { log } from "@/lib/log";
import { isMailOn } from "@/lib/mail/is-mail-on";
import { mailLink } from "@/lib/mail/link-mail";
import { boundedBody } from "./body";
import { readBody } from "./parse";
import type { Writing } from "./respond";
import { email, mailLocale } from "./user-params";

const BODY_LIMIT = 2000;

export const forgottenQuestion = z.strictObject({ locale: mailLocale });
const forgottenBody = z.strictObject({ email });

/**
 * Mails a link to choose a new password with, where somebody has the address. The answer is the same, and as soon,
 * where nobody has: what follows is done after it.
 */
export async function forgot({ locale }: { locale: Locale }, { sql, request }: Writing): Promise<object> {
  if (!isMailOn()) throw new AppError("not-found", "No mail server is set up.", { reason: "mail" });
  const asked = readBody(forgottenBody, (await boundedBody(request, BODY_LIMIT)).toString());
  const [now, { note, address }] = [new Date(), visit()];
  await requireFewQuestions(sql, address, now);
  note.email = asked.email;
  const origin = request.headers.get("origin") ?? "";
  mailForgotten({ sql, email: asked.email, origin, locale, now }).catch((error: unknown) =>
    log().error({ err: error }, "A forgotten password was not answered"),
  );
  return { asked: true };
}

type Forgotten = { sql: Writing["sql"]; email: string; origin: string; locale: Locale; now: Date };

export async function mailForgotten({ sql, email: asked, origin, locale, now }: Forgotten): Promise<void> {
  const found = await forgottenLink(sql, asked, now);
  if (!found) return;
  const { name, email: to, link } = found;
  const address = `${origin}${link.path}`;
  await mailLink({ kind: "reset", name, email: to, by: null, address, expiresAt: link.expiresAt, locale });
}
