import { found } from "@/app/_results/found";
import { askedOf, type SearchParams } from "@/app/_results/question";
import { database } from "@/db/client";
import { today } from "@/lib/clock";
import { type AdministrationReport, administrationReport } from "@/lib/reports/administration/administration";
import { KINDS } from "./kinds";
import type { Section } from "./sections";

export type AdministrationProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

type Asked = { country: string; report: AdministrationReport; asOf: string | undefined; search: SearchParams };

/** What every part of Administration starts from. As of an earlier version nothing can be changed. */
export async function administrationAsked(
  { params, searchParams }: AdministrationProps,
  section: Section | null,
): Promise<Asked> {
  const [{ country }, search, db] = [await params, await searchParams, database()];
  const { asOf } = askedOf(search);
  const kinds = section ? KINDS[section] : Object.values(KINDS).flat();
  const report = await found(administrationReport(db, { country, asOf, today: await today(db), kinds }));
  return { country, report, asOf, search };
}
