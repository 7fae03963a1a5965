import { isLabel } from "@/lib/submissions/read/labels";
import { parseMonth } from "@/lib/submissions/read/months";
import type { SaidOnce } from "@/lib/submissions/read/reading";
import type { Vocabulary } from "./vocabulary";

/** What holds for all counts of a table, because its title, its sheet's name or its sender says so. */
export type Context = Partial<Record<SaidOnce["kind"] | "month-name", { text: string; from: SaidOnce["from"] }>>;

const YEAR = /(?<![\d./-])(?:19|20)\d{2}(?![\d/-]|\.\d)/g;
const NAMED_MONTH = /\p{L}{3,9}\.?[ -](?:19|20)\d{2}(?!\d)/gu;
const NUMBERED_MONTH = /(?<![\d-])(?:19|20)\d{2}-\d{2}(?![\d-])/g;
const NAMED_PLACE = /((?:[\p{L}.-]+ ){1,3})(?:regions)?kommun(?:e|es)?(?!\p{L})/giu;

/** The nearest says it: the title before the sheet's name before the sender. What one of them says twice, it does not say. */
export function contextOf(
  titles: readonly string[],
  sheet: string | null,
  given: { municipality?: string | undefined; month?: string | undefined },
  vocabulary: Vocabulary,
): Context {
  const said: Context = {};
  for (const [from, texts] of [
    ["title", titles],
    ["sheet-name", sheet === null ? [] : [sheet]],
  ] as const) {
    const found = texts.map((text) => saidIn(text, vocabulary));
    for (const kind of ["municipality", "area", "channel", "month", "month-name", "year"] as const) {
      const all = new Map(found.flatMap((one) => one[kind]).map(({ key, text }) => [key, text]));
      const [text] = all.values();
      if (text !== undefined && all.size === 1) said[kind] ??= { text, from };
    }
  }
  if (given.municipality) said.municipality ??= { text: given.municipality, from: "given" };
  if (given.month) {
    said.year ??= { text: given.month.slice(0, 4), from: "given" };
    if (!said["month-name"]) said.month ??= { text: given.month, from: "given" };
  }
  return said;
}

type Found = Record<SaidOnce["kind"] | "month-name", { key: string; text: string }[]>;

function saidIn(text: string, vocabulary: Vocabulary): Found {
  const parts = [text, ...text.split(/[,;:|()\n]|\s[-–—]\s/)].map((part) => part.trim()).filter((part) => part !== "");
  const ofKind = (kind: string) => parts.filter((part) => vocabulary.kind(part) === kind);
  const months = [...ofKind("a-month"), ...(text.match(NAMED_MONTH) ?? []), ...(text.match(NUMBERED_MONTH) ?? [])];
  return {
    municipality: [...parts.filter((part) => vocabulary.isMunicipality(part)), ...namedPlaces(text, vocabulary)].map(
      (part) => ({ key: placeKey(part, vocabulary), text: part }),
    ),
    area: parts.filter((part) => vocabulary.isArea(part)).map(itself),
    channel: ofKind("a-channel").map(itself),
    month: months.flatMap((month) => {
      const read = parseMonth(month);
      return "month" in read ? [{ key: read.month, text: month }] : [];
    }),
    "month-name": ofKind("month-name").map(itself),
    year: (text.match(YEAR) ?? []).map(itself),
  };
}

function itself(text: string): { key: string; text: string } {
  return { key: text.toLowerCase(), text };
}

/** `Henvendelser i Aarhus Kommune`: the words before, fewer and fewer, until they are a name. */
function namedPlaces(text: string, vocabulary: Vocabulary): string[] {
  return [...text.matchAll(NAMED_PLACE)].flatMap(([, before = ""]) => {
    const words = before.trim().split(" ");
    const names = words.map((_, index) => words.slice(index).join(" "));
    const name = names.find((candidate) => vocabulary.isMunicipality(`${candidate} Kommune`));
    return name ? [`${name} Kommune`] : [];
  });
}

function placeKey(text: string, { readers }: Vocabulary): string {
  const read = readers.municipality(text);
  return isLabel(read) ? read.readAs : text.toLowerCase();
}
