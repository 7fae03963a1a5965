import type { Transaction } from "./copy";

export type BlankAnswer = { municipalityId: number; channelSlot: number; answer: "zero" | "missing" };

/** Keeps what was answered in the place of what was answered before. */
export async function rememberAnswers(
  tx: Transaction,
  answers: readonly BlankAnswer[],
  version: number,
): Promise<void> {
  if (answers.length === 0) return;
  const [municipalities, channels, said] = [
    answers.map(({ municipalityId }) => municipalityId),
    answers.map(({ channelSlot }) => channelSlot),
    answers.map(({ answer }) => answer),
  ];
  await tx`
    update blank_answer b set until_version = ${version}
    from unnest(${municipalities}::int[], ${channels}::int[], ${said}::text[]) as k(municipality_id, channel_slot, answer)
    where b.municipality_id = k.municipality_id and b.channel_slot = k.channel_slot and b.answer <> k.answer
      and b.until_version is null`;
  await tx`
    insert into blank_answer (municipality_id, channel_slot, answer, since_version)
    select k.municipality_id, k.channel_slot, k.answer, ${version}
    from unnest(${municipalities}::int[], ${channels}::int[], ${said}::text[]) as k(municipality_id, channel_slot, answer)
    where not exists (
      select from blank_answer b where b.municipality_id = k.municipality_id and b.channel_slot = k.channel_slot
        and b.until_version is null)`;
}
