import { addContact, removeContact } from "@/lib/registers/contact";
import { boundedBody } from "./body";
import { contactBody } from "./contact-params";
import { readBody } from "./parse";
import type { Writing } from "./respond";

/** Who writes, as long as nobody signs in. */
const BY = "local";
const BODY_LIMIT = 2000;

type Of = { country: string; municipality: string; address: string };

export async function keepContact({ country }: { country: string }, { sql, request, now }: Writing): Promise<object> {
  const asked = readBody(contactBody, (await boundedBody(request, BODY_LIMIT)).toString());
  const version = await addContact(sql, { country, ...asked }, { by: BY, now });
  return { version, country, ...asked };
}

export async function endContact(asked: Of, { sql, now }: Writing): Promise<object> {
  const version = await removeContact(sql, asked, { by: BY, now });
  return { version, ...asked };
}
