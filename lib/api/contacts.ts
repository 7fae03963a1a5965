import { requireOwnCode } from "@/lib/access/own";
import { addContact, removeContact } from "@/lib/registers/contact";
import { boundedBody } from "./body";
import { contactBody } from "./contact-params";
import { readBody } from "./parse";
import type { Writing } from "./respond";

const BODY_LIMIT = 2000;

type Of = { country: string; municipality: string; address: string };

export async function keepContact({ country }: { country: string }, writing: Writing): Promise<object> {
  const { db, sql, request, now, by, visitor } = writing;
  const asked = readBody(contactBody, (await boundedBody(request, BODY_LIMIT)).toString());
  await requireOwnCode(db, visitor, { country, code: asked.municipality });
  const version = await addContact(sql, { country, ...asked }, { by, now });
  return { version, country, ...asked };
}

export async function endContact(asked: Of, { db, sql, now, by, visitor }: Writing): Promise<object> {
  await requireOwnCode(db, visitor, { country: asked.country, code: asked.municipality });
  const version = await removeContact(sql, asked, { by, now });
  return { version, ...asked };
}
