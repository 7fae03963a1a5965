import { type EventRevision, eventRevisions } from "@/db/queries/event-revisions";
import { versionsByNumber } from "@/db/queries/versions-by-number";
import { LIST_LIMIT } from "@/lib/reports/asked";
import type { Context } from "@/lib/reports/context";

/** One change of an event: what it is called since, or was when it was taken away. */
export type EventChange = {
  id: number;
  change: "added" | "changed" | "ended";
  title: string;
  version: number;
  at: string;
  by: string;
  reason: string | null;
};

/** What happened to the events of a country, newest first. */
export async function eventLog({ tx, registers, asOf }: Context): Promise<EventChange[]> {
  const changes = changesOf(await eventRevisions(tx, registers.country.code, asOf));
  const latest = changes.sort((a, b) => b.version - a.version || b.id - a.id).slice(0, LIST_LIMIT);
  const versions = await versionsByNumber(
    tx,
    latest.map(({ version }) => version),
  );
  return latest.flatMap((change) => {
    const known = versions.get(change.version);
    return known ? [{ ...change, at: known.at.toISOString(), by: known.by, reason: known.reason }] : [];
  });
}

type Change = Pick<EventChange, "id" | "change" | "title" | "version">;

function changesOf(revisions: readonly EventRevision[]): Change[] {
  return revisions.flatMap(({ id, title, sinceVersion, untilVersion }, index) => {
    const [before, after] = [revisions[index - 1], revisions[index + 1]];
    const change = before?.id === id && before.untilVersion === sinceVersion ? "changed" : "added";
    const goesOn = after?.id === id && after.sinceVersion === untilVersion;
    const begun: Change = { id, title, change, version: sinceVersion };
    if (untilVersion === null || goesOn) return [begun];
    return [begun, { id, title, change: "ended" as const, version: untilVersion }];
  });
}
