import { z } from "zod";
import { ROLES } from "@/lib/access/visitor";
import { LOCALES } from "@/lib/i18n/locales";
import { country, municipalityCode } from "./params";

/** One line, without the breaks that would begin another header of a mail. */
export const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "is one line of text");
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email("is an e-mail address, such as mette@viborg.dk"));
/** The language of a mail: the page's. */
export const mailLocale = z.enum(LOCALES).default("da");

const name = oneLine(100);
const role = z.enum(ROLES);
const municipalities = z.array(municipalityCode).max(500);

export const usersQuestion = z.strictObject({ country, locale: mailLocale });
export const inviteBody = z.strictObject({ name, email, role, municipalities });

const id = z.string().min(1).max(100);

export const userQuestion = z.strictObject({ id, country, locale: mailLocale });
export const userBody = z.strictObject({ name, role, municipalities });
