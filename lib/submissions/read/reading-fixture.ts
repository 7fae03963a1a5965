import type { ReadingLabel, ReadingMunicipality, ReadingRegisters } from "@/db/queries/reading-registers";
import { areaSlotOf, channelSlotOf } from "@/lib/domain/slot";
import { BLANK, NOT_MENTIONED, type Reading, WITHDRAWN } from "./reading";

/** A small country: five municipalities, three areas and "not stated", six channels, and what else they are called. */
export const registers: ReadingRegisters = {
  country: "dk",
  names: { da: "Danmark", en: "Denmark", nb: "Danmark" },
  municipalities: [
    municipality(1, "0101", "København"),
    municipality(2, "0147", "Frederiksberg"),
    municipality(3, "0751", "Aarhus"),
    municipality(4, "0671", "Struer"),
    { ...municipality(5, "0705", "Them"), validTo: "2012-12-31" },
    { ...municipality(6, "0743", "Silkeborg"), validFrom: "2013-01-01" },
    municipality(7, "0901", "Våler"),
    municipality(8, "0902", "Våler"),
    { ...municipality(9, "0903", "Sande"), validTo: "2012-12-31" },
    { ...municipality(10, "0904", "Sande"), validFrom: "2013-01-01" },
  ],
  areas: [
    { ...label(1, "not_stated", "Ikke angivet", "Not stated", "Ikke oppgitt"), notStated: true },
    { ...label(2, "moving", "Flytning", "Change of address", "Flytting"), notStated: false },
    { ...label(3, "passport", "Pas", "Passport", "Pass"), notStated: false },
    { ...label(4, "daycare", "Dagtilbud", "Day care", "Barnehage"), notStated: false, validFrom: "2012-06-01" },
  ],
  channels: [
    label(1, "self_service", "Selvbetjening", "Self-service", "Selvbetjening"),
    label(2, "email", "E-mail", "E-mail", "E-post"),
    label(3, "phone", "Telefon", "Phone", "Telefon"),
    label(4, "counter", "Personligt fremmøde", "Counter", "Oppmøte"),
    label(5, "letter", "Brev", "Letter", "Brev"),
    { ...label(6, "fax", "Fax", "Fax", "Faks"), validTo: "2012-12-31" },
  ],
  aliases: [
    { kind: "municipality", label: "kbh", target: "0101" },
    { kind: "channel", label: "mobile", target: "self_service" },
    { kind: "channel", label: "online", target: "self_service" },
    { kind: "channel", label: "tlf.", target: "phone" },
    { kind: "channel", label: "post", target: "letter" },
    { kind: "channel", label: "post", target: "email" },
    { kind: "area", label: "adresse", target: "moving" },
    { kind: "column", label: "unit_code", target: "municipality" },
    { kind: "column", label: "period", target: "month" },
  ],
};

function municipality(id: number, code: string, name: string): ReadingMunicipality {
  return { id, code, name, validFrom: "1900-01-01", validTo: null };
}

function label(slot: number, code: string, da: string, en: string, nb: string): ReadingLabel {
  return { slot, code, names: { da, en, nb }, validFrom: "1900-01-01", validTo: null };
}

/** The counts of a reading as lines, `0101 2012-03 moving phone 1234`, in the order of the registers. */
export function cellsOf({ sheets }: Reading): string[] {
  return sheets.flatMap(({ municipalityId, month, counts }) =>
    [...counts].flatMap((count, index) => {
      const code = registers.municipalities[municipalityId - 1]?.code;
      const area = registers.areas[areaSlotOf(index + 1) - 1]?.code;
      const channel = registers.channels[channelSlotOf(index + 1) - 1]?.code;
      return count === NOT_MENTIONED ? [] : [`${code} ${month} ${area} ${channel} ${SAID[count] ?? count}`];
    }),
  );
}

const SAID: Record<number, string> = { [BLANK]: "blank", [WITHDRAWN]: "withdrawn" };

/** The problems of a reading as lines, `2 E count-decimal 12,5`. */
export function problemsOf({ problems }: Reading): string[] {
  return problems.map(({ line, column, code, value }) => `${line ?? "–"} ${column ?? "–"} ${code} ${value ?? "–"}`);
}

/** The same with the sheet, `Ark1 2 E count-decimal 12,5`. */
export function problemsInSheets({ problems }: Reading): string[] {
  return problems.map(({ sheet, line, column, code, value }) =>
    [sheet ?? "–", line ?? "–", column ?? "–", code, value ?? "–"].join(" "),
  );
}

/** What was understood, `count 1.234 = 1234 × 2`. */
export function understoodOf({ recognised }: Reading): string[] {
  return recognised.understood.map(({ kind, value, readAs, times }) => `${kind} ${value} = ${readAs} × ${times}`);
}
