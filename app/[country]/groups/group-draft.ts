export type GroupDraft = { name: string; note: string; members: string[]; reason: string };
export type Missing = Partial<Record<"name" | "members" | "reason", true>>;

/** A group as its list and its page know it. */
export type KnownGroup = {
  id: number;
  code: string;
  name: string;
  note: string | null;
  members: readonly { code: string }[];
};

export function draftOf(group: KnownGroup | null): GroupDraft {
  return {
    name: group?.name ?? "",
    note: group?.note ?? "",
    members: group?.members.map(({ code }) => code) ?? [],
    reason: "",
  };
}

/** What has to be filled in before it can be sent. A change needs a reason. */
export function missingIn({ name, members, reason }: GroupDraft, isChange: boolean): Missing {
  return {
    ...(name.trim() === "" && { name: true as const }),
    ...(members.length === 0 && { members: true as const }),
    ...(isChange && reason.trim() === "" && { reason: true as const }),
  };
}

export function bodyOf({ name, note, members, reason }: GroupDraft): Record<string, string | string[] | null> {
  return {
    name: name.trim(),
    note: note.trim() || null,
    members,
    ...(reason.trim() !== "" && { reason: reason.trim() }),
  };
}

/** With this municipality, or without it where it was in. */
export function toggled(members: readonly string[], code: string): string[] {
  return members.includes(code) ? members.filter((member) => member !== code) : [...members, code];
}
