import { type Month, monthIndex } from "./month";

/** A municipality as mergers see it: the months in which it is one, whom it became part of, and where its series breaks. */
export type LineMember = { id: number; from: Month; to: Month | null; successorId: number | null };

type Member = { from: number; to: number; successorId: number | null; breaks: ReadonlySet<number> };
type Joining = { id: number; joins: number };

/**
 * Who became part of whom, and when. A municipality's months before a merger are those of the municipalities that went
 * into it, whole; where its series breaks in the month of the merger (somebody was divided), it has none from before.
 * Who is in no merger need not be among the members. Months are indexes.
 */
export class Lineage {
  private readonly members = new Map<number, Member>();
  private readonly predecessors = new Map<number, Joining[]>();

  constructor(rows: readonly LineMember[], breaks: readonly { id: number; month: Month }[] = []) {
    for (const { id, from, to, successorId } of rows) {
      const own = breaks.filter((one) => one.id === id).map(({ month }) => monthIndex(month));
      const last = to === null ? Number.POSITIVE_INFINITY : monthIndex(to);
      this.members.set(id, { from: monthIndex(from), to: last, successorId, breaks: new Set(own) });
    }
    for (const [id, { to, successorId }] of this.members) {
      if (successorId === null || !this.members.has(successorId) || to === Number.POSITIVE_INFINITY) continue;
      const joining = { id, joins: to + 1 };
      this.predecessors.set(successorId, [...(this.predecessors.get(successorId) ?? []), joining]);
    }
  }

  get isEmpty(): boolean {
    return this.predecessors.size === 0;
  }

  /** Is it somebody's predecessor or successor? */
  isRelated(id: number): boolean {
    return this.hasPredecessors(id) || this.hasPredecessors(this.members.get(id)?.successorId ?? Number.NaN);
  }

  hasPredecessors(id: number): boolean {
    return this.predecessors.has(id);
  }

  /** Everyone who has predecessors. */
  successors(): number[] {
    return [...this.predecessors.keys()];
  }

  /** The first month, where it is known. */
  startOf(id: number): number | null {
    return this.members.get(id)?.from ?? null;
  }

  existsIn(id: number, month: number): boolean {
    const member = this.members.get(id);
    return member === undefined || (member.from <= month && month <= member.to);
  }

  /** Who went into it, and from which month on, earliest first. */
  joining(id: number): readonly Joining[] {
    return [...(this.predecessors.get(id) ?? [])].sort((a, b) => a.joins - b.joins || a.id - b.id);
  }

  /** In which months its series breaks instead of going on with its predecessors. */
  breaksOf(id: number): ReadonlySet<number> {
    return this.members.get(id)?.breaks ?? new Set();
  }

  /** Everyone who went into it, however early. */
  ancestors(id: number): number[] {
    const found = new Set<number>();
    const visit = (of: number) => {
      for (const { id: predecessor } of this.predecessors.get(of) ?? []) {
        if (predecessor === id || found.has(predecessor)) continue;
        found.add(predecessor);
        visit(predecessor);
      }
    };
    visit(id);
    return [...found];
  }

  /** What it became, what that became, and so on. */
  descendants(id: number): number[] {
    const found = new Set<number>();
    for (let next = this.members.get(id)?.successorId ?? null; next !== null; ) {
      if (next === id || found.has(next)) break;
      found.add(next);
      next = this.members.get(next)?.successorId ?? null;
    }
    return [...found];
  }

  /**
   * Whose counts of a month are those of the municipality as it is in the month `asOf`: its own, and those of everyone
   * who has joined it in between. Null where nobody's are: before it began without predecessors, or beyond a break.
   */
  membersIn(id: number, month: number, asOf: number): readonly number[] | null {
    const own = this.members.get(id);
    if (!own) return [id];
    const joined = this.joining(id).filter(({ joins }) => month < joins && joins <= asOf);
    if (joined.some(({ joins }) => own.breaks.has(joins))) return null;
    const exists = own.from <= month && month <= own.to;
    if (!exists && joined.length === 0) return null;
    const parts = joined.map((part) => this.membersIn(part.id, month, part.joins - 1));
    if (parts.some((part) => part === null)) return null;
    return [...(exists ? [id] : []), ...parts.flatMap((part) => part ?? [])];
  }

  /** Was it, or what it was made of by the last of these months, there in all of them? */
  isThere(id: number, first: number, last: number): boolean {
    if (!this.existsIn(id, last)) return false;
    for (let month = first; month <= last; month++) if (this.membersIn(id, month, last) === null) return false;
    return true;
  }

  /** Those whose territory in the later month is not what it was in the earlier one. */
  changedBetween(earlier: number, later: number): number[] {
    return this.successors().filter((id) => this.joining(id).some(({ joins }) => earlier < joins && joins <= later));
  }
}

export const NO_MERGERS = new Lineage([]);
