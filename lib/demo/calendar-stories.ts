import type { EventFacts } from "@/lib/domain/event";
import { CALL_CENTRE, CAMPAIGN, SERIES_BREAK } from "./stories";

/** A group of the demo; its municipalities by code. */
export type DemoGroup = { code: string; name: string; note: string; members: readonly string[] };

/** An event of the demo: of a municipality or a group by code, or of everybody. */
export type DemoEvent = EventFacts & { municipality?: string; group?: string; channel?: string };

const SHARED_CALLS = "faelles-callcenter";

export const DEMO_GROUPS: readonly DemoGroup[] = [
  {
    code: SHARED_CALLS,
    name: "Fælles callcenter Vestjylland",
    note: "Demo: tre naboer besvarer deres telefoner sammen.",
    members: CALL_CENTRE.codes,
  },
  {
    code: "6-byerne",
    name: "6-byerne",
    note: "De seks største byers kommuner.",
    members: ["0101", "0461", "0561", "0730", "0751", "0851"],
  },
  {
    code: "smaa-oer",
    name: "Fire små øer",
    note: "Fanø, Læsø, Samsø og Ærø.",
    members: ["0563", "0825", "0741", "0492"],
  },
];

/** What happened in the demo, and the laws that made self-service mandatory in the real country. */
export const DEMO_EVENTS: readonly DemoEvent[] = [
  wave(1, "2012-12-01", "Lov 159 af 2011-12: flytning, dagtilbud, skole og SFO, sundhedskort, EU-sygesikringskort."),
  wave(2, "2013-12-01", "Lov 198 af 2012-13: blandt andet fripladstilskud, lægevalg, rotter, pas og hjælpemidler."),
  wave(3, "2014-12-01", "Lov 158 af 2013-14: blandt andet byggetilladelse, beboerindskudslån og parkeringslicens."),
  {
    ...{ kind: "series_break", initiative: null, fromDay: `${SERIES_BREAK.from}-01`, toDay: null },
    title: "Korte spørgsmål i receptionen tælles ikke længere",
    note: "Demo: fremmøde er herefter kun sager, der tager en ekspedition.",
    ...{ municipality: SERIES_BREAK.code, channel: SERIES_BREAK.channel },
  },
  {
    ...{ kind: "initiative", initiative: "solution", fromDay: `${CALL_CENTRE.from}-01`, toDay: null },
    title: "Telefonerne besvares sammen",
    note: "Demo: Holstebro, Struer og Skive får fælles callcenter.",
    group: SHARED_CALLS,
  },
  {
    ...{ kind: "initiative", initiative: "campaign", fromDay: `${CAMPAIGN.from}-01`, toDay: "2014-04-30" },
    title: "Kampagne: Gør det på nettet",
    note: "Demo: breve til alle husstande, og hjælp i borgerservice.",
    municipality: CAMPAIGN.code,
  },
];

function wave(number: number, fromDay: string, note: string): DemoEvent {
  const title = `Bølge ${number}: selvbetjening bliver lov`;
  return { kind: "initiative", initiative: "mandatory", fromDay, toDay: null, title, note };
}
