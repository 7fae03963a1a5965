import { EVENT_KINDS, type EventKind } from "@/lib/domain/event";

type Params = Record<string, string | string[] | undefined>;
type Filter = { kind?: string | undefined; municipality?: string | undefined };

/** What the address asks of the events. A word that is none of ours counts as not said. */
export function askedOf(params: Params): { kind?: EventKind; municipality?: string; asOf?: string } {
  const one = (name: string) => [params[name]].flat()[0];
  const kind = EVENT_KINDS.find((known) => known === one("kind"));
  const [municipality, asOf] = [one("municipality"), one("asOf")];
  return { ...(kind && { kind }), ...(municipality && { municipality }), ...(asOf && { asOf }) };
}

export function eventsAddress(country: string, { kind, municipality }: Filter): string {
  const params = new URLSearchParams({ ...(kind && { kind }), ...(municipality && { municipality }) });
  return params.size > 0 ? `/${country}/events?${params}` : `/${country}/events`;
}
