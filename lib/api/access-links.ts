import { z } from "zod";
import { servedAuth } from "@/lib/access/auth";
import { linkHolder, redeemLink } from "@/lib/access/links";
import { visit } from "@/lib/access/visit";
import { boundedBody } from "./body";
import { readBody } from "./parse";
import type { Writing } from "./respond";

const BODY_LIMIT = 5000;

/** Without a password the link is only looked at. */
export const linkBody = z.strictObject({
  secret: z.string().min(20).max(100),
  password: z.string().max(1000).optional(),
  name: z.string().trim().min(1).max(100).optional(),
  email: z.email().max(254).optional(),
});

/** Says whose a link is, or uses it up with the password that was chosen. */
export async function useLink(_: object, { sql, request }: Writing): Promise<object> {
  const { password, ...asked } = readBody(linkBody, (await boundedBody(request, BODY_LIMIT)).toString());
  const now = new Date(); // a link runs out by the real clock, in the demonstration too
  if (password === undefined) return linkHolder(sql, asked.secret, now);
  const { password: hasher } = await servedAuth().$context;
  const redeemed = await redeemLink(sql, { ...asked, password }, { now, hash: hasher.hash });
  visit().note.actor = redeemed.email;
  visit().note.kind = redeemed.kind;
  return redeemed;
}
