import type { SaidMapping } from "../schema/submission";
import type { Transaction } from "./copy";

/** What a word of a file means; `label` is normalised, `written` as it stands in the file. */
export type KeptWord = SaidMapping & { written: string };

/** Keeps what words mean for each of the municipalities, in the place of what they meant before. */
export async function keepOwnWords(
  tx: Transaction,
  municipalityIds: readonly number[],
  words: readonly KeptWord[],
  version: number,
): Promise<void> {
  if (words.length === 0 || municipalityIds.length === 0) return;
  const ids = [...municipalityIds];
  const said = tx`
    unnest(${ids}::int[]) as m(id) cross join unnest(${words.map(({ kind }) => kind)}::text[],
      ${words.map(({ label }) => label)}::text[], ${words.map(({ written }) => written)}::text[],
      ${words.map(({ target }) => target)}::text[]) as w(kind, label, written, target)`;
  await tx`
    update label_mapping l set until_version = ${version} from ${said}
    where l.municipality_id = m.id and l.kind = w.kind and l.label = w.label and l.until_version is null
      and l.target is distinct from w.target`;
  await tx`
    insert into label_mapping (municipality_id, kind, label, written, target, since_version)
    select m.id, w.kind, w.label, w.written, w.target, ${version} from ${said}
    where not exists (
      select from label_mapping l
      where l.municipality_id = m.id and l.kind = w.kind and l.label = w.label and l.until_version is null)`;
}

/** Ends a word of a municipality; false where it does not stand. */
export async function endOwnWord(
  tx: Transaction,
  { country, municipality, kind, label }: { country: string; municipality: string; kind: string; label: string },
  version: number,
): Promise<boolean> {
  const { count } = await tx`
    update label_mapping l set until_version = ${version} from municipality m
    where m.id = l.municipality_id and m.country = ${country} and m.code = ${municipality} and m.until_version is null
      and l.kind = ${kind} and l.label = ${label} and l.until_version is null`;
  return count > 0;
}
