import type postgres from "postgres";
import { municipalities } from "@/db/seed/municipalities";
import { underNewVersion } from "@/db/sheets/versions";
import { WITHOUT_ADDRESS } from "./stories";

/** The addresses that the demo's municipalities are reminded at. They end in `.example`: no mail can reach anyone. */
export function demoContacts(): { municipalityId: number; address: string }[] {
  return municipalities
    .filter(({ code }) => !WITHOUT_ADDRESS.includes(code))
    .map(({ id, name }) => ({ municipalityId: id, address: `borgerservice@${domainOf(name)}.example` }));
}

export async function seedContacts(
  sql: postgres.Sql,
  signed: { country: string; by: string; at: Date },
): Promise<void> {
  const contacts = demoContacts();
  await underNewVersion(sql, { kind: "contact", ...signed }, async (tx, version) => {
    await tx`
      insert into contact (municipality_id, address, since_version)
      select municipality_id, address, ${version}
      from unnest(
        ${contacts.map(({ municipalityId }) => municipalityId)}::int[],
        ${contacts.map(({ address }) => address)}::text[]
      ) as k(municipality_id, address)`;
  });
}

/** `Aarhus`, `Høje-Taastrup` as a domain has them: `aarhus`, `hoeje-taastrup`. */
function domainOf(name: string): string {
  return name
    .toLocaleLowerCase("da")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[^a-z]+/g, "-");
}
