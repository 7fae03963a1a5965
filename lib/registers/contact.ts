import type postgres from "postgres";
import type { Transaction } from "@/db/sheets/copy";
import { underNewVersion } from "@/db/sheets/versions";
import { AppError } from "@/lib/errors";

/** An address that a municipality, named by its code, is reminded at. */
export type Contact = { country: string; municipality: string; address: string };
type Signed = { by: string; now: Date };

/** Keeps an address; `conflict` where it stands already. Answers the version. */
export async function addContact(sql: postgres.Sql, contact: Contact, { by, now }: Signed): Promise<number> {
  const { country, address } = contact;
  return underNewVersion(sql, { kind: "contact", country, by, at: now }, async (tx, version) => {
    const municipalityId = await idOf(tx, contact);
    const { count } = await tx`
      insert into contact (municipality_id, address, since_version)
      select ${municipalityId}, ${address}, ${version}
      where not exists (
        select from contact where municipality_id = ${municipalityId} and address = ${address} and until_version is null)`;
    if (count === 0) throw new AppError("conflict", `${address} stands already.`, { address });
  });
}

/** Ends an address; `not-found` where it does not stand. Answers the version. */
export async function removeContact(sql: postgres.Sql, contact: Contact, { by, now }: Signed): Promise<number> {
  const { country, address } = contact;
  return underNewVersion(sql, { kind: "contact", country, by, at: now }, async (tx, version) => {
    const municipalityId = await idOf(tx, contact);
    const { count } = await tx`
      update contact set until_version = ${version}
      where municipality_id = ${municipalityId} and address = ${address} and until_version is null`;
    if (count === 0) throw new AppError("not-found", `${address} does not stand.`, { address });
  });
}

async function idOf(tx: Transaction, { country, municipality }: Contact): Promise<number> {
  const [row] = await tx<{ id: number }[]>`
    select id from municipality where country = ${country} and code = ${municipality} and until_version is null`;
  if (!row)
    throw new AppError("not-found", `There is no municipality ${municipality} in ${country}.`, { municipality });
  return row.id;
}
