import type { ReadingRegisters } from "@/db/queries/reading-registers";
import { type Day, monthIndex } from "@/lib/domain/month";
import { type Elsewhen, elsewhen } from "./elsewhen";
import { normalised } from "./label";
import { ALWAYS, type LabelReader, labelMaker, remembering, slotReader, type Words } from "./labels";
import { parseMonth, reportable } from "./months";
import { type MunicipalityReader, municipalityReader } from "./municipalities";
import type { UnderstoodSpellings } from "./understood";

/** How the label cells of one file are read, by what their column means. */
export type LabelReaders = {
  municipality: MunicipalityReader;
  area: LabelReader;
  channel: LabelReader;
  month: LabelReader;
  country: LabelReader;
  elsewhen: Elsewhen;
};

export function labelReaders(
  registers: ReadingRegisters,
  today: Day,
  spellings: UnderstoodSpellings,
  words: Record<"area" | "channel", Words> = { area: new Map(), channel: new Map() },
): LabelReaders {
  return {
    municipality: municipalityReader(registers, spellings),
    area: slotReader("area", registers, spellings, words.area),
    channel: slotReader("channel", registers, spellings, words.channel),
    month: monthReader(today, spellings),
    country: countryReader(registers),
    elsewhen: elsewhen(registers),
  };
}

function monthReader(today: Day, spellings: UnderstoodSpellings): LabelReader {
  const make = labelMaker();
  return remembering((text) => {
    if (text.trim() === "") return { code: "cell-empty" };
    const read = parseMonth(text);
    if ("code" in read) return read;
    const complaint = reportable(read.month, today);
    if (complaint) return complaint;
    const odd = read.odd === null ? null : spellings.form("month", read.odd);
    return make({
      key: read.month,
      slot: monthIndex(read.month),
      ...ALWAYS,
      text: text.trim(),
      readAs: read.month,
      odd,
    });
  });
}

/** A country column may say nothing but the country that the file is sent for. */
function countryReader({ country, names }: ReadingRegisters): LabelReader {
  const make = labelMaker();
  const known = new Set([country, ...Object.values(names)].map(normalised));
  return remembering((text) => {
    const key = normalised(text);
    if (key === "") return { code: "cell-empty" };
    if (!known.has(key)) return { code: "country-mismatch", details: { country } };
    return make({ key, slot: 0, ...ALWAYS, text: text.trim(), readAs: country, odd: null });
  });
}
