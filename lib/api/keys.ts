import { z } from "zod";
import { KEY_DAYS, keyExample, makeKey, revokeKey } from "@/lib/access/keys";
import { visit } from "@/lib/access/visit";
import { actorOf } from "@/lib/access/visitor";
import { boundedBody } from "./body";
import { municipalityCode, submissionId } from "./params";
import { readBody } from "./parse";
import type { Writing } from "./respond";
import { oneLine } from "./user-params";

const BODY_LIMIT = 2000;

export const keyQuestion = submissionId;
const keyBody = z.strictObject({ municipality: municipalityCode, name: oneLine(80), days: z.literal(KEY_DAYS) });

/** A new key, with what to type to try it. The key is in this answer and nowhere else. */
export async function addKey({ country }: { country: string }, writing: Writing): Promise<object> {
  const { request, visitor } = writing;
  const asked = readBody(keyBody, (await boundedBody(request, BODY_LIMIT)).toString());
  Object.assign(visit().note, { key: asked.name, municipality: asked.municipality, days: asked.days });
  const made = await makeKey(writing, { ...asked, country }, { by: actorOf(visitor) ?? "", now: new Date() });
  const origin = request.headers.get("origin") ?? "";
  return { ...made, expiresAt: made.expiresAt.toISOString(), example: keyExample({ origin, key: made.key, country }) };
}

export async function endKey({ id }: { id: number }, { sql }: Writing): Promise<object> {
  const { name, code } = await revokeKey(sql, id, new Date());
  Object.assign(visit().note, { key: name, municipality: code });
  return { id, name };
}
