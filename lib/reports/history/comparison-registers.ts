import { countedBetween, type RegistersBetween, registersBetween } from "@/db/queries/registers-between";
import { monthOf } from "@/lib/domain/month";
import type { Measure } from "@/lib/domain/share";
import { channelSlotOf } from "@/lib/domain/slot";
import { declarationChange, standingDifference, stoodAt } from "@/lib/domain/standing-difference";
import { LIST_LIMIT, type Limited } from "@/lib/reports/asked";
import { grouped } from "@/lib/reports/grouped";
import { namesOf } from "@/lib/reports/submission/file-effect";
import type { Compared, RegisterChange } from "./comparison";
import { fieldChanges } from "./comparison-fields";

type Span = { from: number; to: number };
type Names = ReturnType<typeof namesOf>;
type Rows<Register extends keyof RegistersBetween> = RegistersBetween[Register];

/** What changed in the registers between the versions; where a municipality was asked for, only in its own. */
export async function comparedRegisters(compared: Compared): Promise<Limited<RegisterChange>> {
  const all = await registerChanges(compared);
  return { count: all.length, rows: all.slice(0, LIST_LIMIT) };
}

export async function registerChanges(compared: Compared): Promise<RegisterChange[]> {
  const { now, from, to, places, municipalityId } = compared;
  const span = { from: from.number, to: to.number };
  const municipalityIds = municipalityId === undefined ? places.map(({ id }) => id) : [municipalityId];
  const question = { ...span, country: now.registers.country.code, municipalityIds };
  const [rows, counted, fields] = await Promise.all([
    registersBetween(now.tx, question),
    countedBetween(now.tx, question),
    fieldChanges(compared, question),
  ]);
  const names = namesOf({ registers: now.registers, municipalities: places });
  const isAsked = (id: number | null) => municipalityId === undefined || id === municipalityId;
  return [
    ...targets(
      rows.targets.filter((row) => isAsked(row.municipalityId)),
      span,
      names,
    ),
    ...(municipalityId === undefined ? prices(rows.prices, span, names, now) : []),
    ...(municipalityId === undefined ? flags(rows.flags, span, names) : []),
    ...events(
      rows.events.filter((row) => isAsked(row.municipalityId)),
      span,
      names,
    ),
    ...groups(rows, span, names, municipalityId === undefined),
    ...declarations(rows.declarations, span, names),
    ...mappings(rows.mappings, span, names),
    ...fields.changes,
    ...counted
      .filter(({ register }) => !isTold(fields.told, register))
      .filter(({ register }) => municipalityId === undefined || OWN.has(register))
      .map(({ register: name, added, ended }) => ({ register: "counted" as const, name, added, ended })),
  ];
}

function isTold(told: ReadonlySet<string>, register: string): boolean {
  return told.has(register);
}

const OWN = new Set(["populations", "contacts", "answers"]);

function targets(rows: Rows<"targets">, span: Span, names: Names): RegisterChange[] {
  return standingDifference(rows, span, ({ id }) => String(id)).flatMap(({ before, after }) => {
    const row = after ?? before;
    if (!row) return [];
    const { municipalityId, measure, year, kind } = row;
    const value = (of: typeof row | null) => of && { shareBp: of.shareBp, source: of.source, active: of.active };
    const municipality = municipalityId === null ? null : names.place(municipalityId);
    return [{ register: "target", municipality, measure, year, kind, before: value(before), after: value(after) }];
  });
}

function prices(rows: Rows<"prices">, span: Span, names: Names, { registers }: Compared["now"]): RegisterChange[] {
  return standingDifference(rows, span, ({ priceSet, channelSlot }) => `${priceSet} ${channelSlot}`).flatMap(
    ({ before, after }) => {
      const row = after ?? before;
      if (!row) return [];
      const { priceSet: code } = row;
      const set = registers.priceSets.find((candidate) => candidate.code === code)?.names;
      return [
        {
          register: "price",
          set: set ?? { da: code, en: code, nb: code },
          channel: names.channel(row.channelSlot),
          before: before?.amount ?? null,
          after: after?.amount ?? null,
        },
      ];
    },
  );
}

function flags(rows: Rows<"flags">, span: Span, names: Names): RegisterChange[] {
  const nameOf = (row: Rows<"flags">[number]) => `${row.channelSlot} ${row.measure} ${row.validFrom}`;
  return standingDifference(rows, span, nameOf).flatMap(({ before, after }) => {
    const row = after ?? before;
    if (!row) return [];
    const measure: Measure = row.measure;
    const channel = names.channel(row.channelSlot);
    const value = { before: before?.value ?? null, after: after?.value ?? null };
    return [{ register: "flag", channel, measure, from: monthOf(row.validFrom), ...value }];
  });
}

function events(rows: Rows<"events">, span: Span, names: Names): RegisterChange[] {
  return standingDifference(rows, span, ({ id }) => String(id)).map(({ before, after }) => {
    const id = (after ?? before)?.municipalityId ?? null;
    const value = (of: Rows<"events">[number] | null) => of && { title: of.title, from: of.fromDay, to: of.toDay };
    const municipality = id === null ? null : names.place(id);
    return { register: "event", municipality, before: value(before), after: value(after) };
  });
}

/** Groups, and who came and went; with a municipality only the latter. */
function groups(
  { groups: rows, members, names: groupNames }: Pick<RegistersBetween, "groups" | "members" | "names">,
  span: Span,
  names: Names,
  whole: boolean,
): RegisterChange[] {
  const changed = standingDifference(rows, span, ({ id }) => String(id));
  const nameOf = new Map(groupNames.map(({ id, name }) => [id, name]));
  const joined = standingDifference(members, span, (row) => `${row.groupId} ${row.municipalityId}`);
  return [
    ...(whole ? changed : []).map(({ before, after }): RegisterChange => {
      return { register: "group", before: before?.name ?? null, after: after?.name ?? null };
    }),
    ...joined.flatMap(({ before, after }): RegisterChange[] => {
      const row = after ?? before;
      if (!row) return [];
      const value = { before: before ? (true as const) : null, after: after ? (true as const) : null };
      const group = nameOf.get(row.groupId) ?? String(row.groupId);
      return [{ register: "member", group, municipality: names.place(row.municipalityId), ...value }];
    }),
  ];
}

function mappings(rows: Rows<"mappings">, span: Span, names: Names): RegisterChange[] {
  const nameOf = (row: Rows<"mappings">[number]) => `${row.municipalityId} ${row.kind} ${row.label}`;
  return standingDifference(rows, span, nameOf).flatMap(({ before, after }) => {
    const row = after ?? before;
    if (!row) return [];
    const value = (of: typeof row | null) => of && { target: of.target };
    const municipality = names.place(row.municipalityId);
    return [{ register: "mapping", municipality, written: row.written, before: value(before), after: value(after) }];
  });
}

/** Told per municipality, channel and month, however many areas the channel is counted in. */
function declarations(rows: Rows<"declarations">, span: Span, names: Names): RegisterChange[] {
  const cells = grouped(rows, ({ municipalityId, slot }) => `${municipalityId} ${slot}`);
  const changes = [...cells.values()].flatMap((own) => {
    const [row] = own;
    const at = (version: number) => own.filter((candidate) => stoodAt(candidate, version));
    const change = declarationChange(at(span.from), at(span.to));
    if (!row || !change) return [];
    const reason = at(span.to).at(-1)?.reason ?? null;
    return [{ municipalityId: row.municipalityId, channel: channelSlotOf(row.slot), change, reason }];
  });
  const told = grouped(changes, (one) => JSON.stringify(one));
  return [...told.values()].flatMap((same): RegisterChange[] => {
    const [one] = same;
    if (!one) return [];
    const { change, reason, municipalityId, channel } = one;
    return [
      {
        register: "declaration",
        municipality: names.place(municipalityId),
        channel: names.channel(channel),
        cells: same.length,
        change: change.kind,
        month: change.month,
        before: change.kind === "moved" ? change.before : null,
        reason,
      },
    ];
  });
}
