import type { UserRow } from "@/db/access/users";
import { isEmail } from "@/lib/domain/email";

export type { MunicipalityOption } from "@/app/_ui/entry/municipality-choice";

export type UserDraft = { name: string; email: string; role: UserRow["role"]; municipalities: string[] };
export type Missing = Partial<Record<"name" | "email" | "municipalities", true>>;

/** The form as a user stands; empty for a new one. Only the municipalities of this country are in it. */
export function draftOf(user: UserRow | null, country: string): UserDraft {
  return {
    name: user?.name ?? "",
    email: user?.email ?? "",
    role: user?.role ?? "reporter",
    municipalities: user?.municipalities.filter((one) => one.country === country).map(({ code }) => code) ?? [],
  };
}

/** What has to be filled in. A reporter without a municipality has nothing to deliver for, here or in another country. */
export function missingIn({ name, email, role, municipalities }: UserDraft, elsewhere: number): Missing {
  return {
    ...(name.trim() === "" && { name: true as const }),
    ...(!isEmail(email.trim()) && { email: true as const }),
    ...(role === "reporter" && municipalities.length + elsewhere === 0 && { municipalities: true as const }),
  };
}

/** With this municipality, or without it where it was in. */
export function toggled(codes: readonly string[], code: string): string[] {
  return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
}
