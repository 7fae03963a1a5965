import type { getTranslations } from "next-intl/server";
import type { AuditRow } from "@/db/access/audit-rows";
import { ACTS, type Act } from "@/lib/access/routes";
import { ROLES } from "@/lib/access/visitor";

export type AuditWords = {
  t: Awaited<ReturnType<typeof getTranslations<"audit">>>;
  roles: Awaited<ReturnType<typeof getTranslations<"frame.who.roles">>>;
};

const KNOWN = [
  "role",
  "roleBefore",
  "municipalities",
  "municipality",
  "key",
  "days",
  "mail",
  "kind",
  "sent",
  "failed",
] as const;
const REFUSALS = ["400", "401", "403", "404", "409", "413", "500"] as const;
const KINDS = ["setup", "invitation", "reset"] as const;
const MAILS = ["sent", "failed", "off"] as const;

/** Who did it: by name where there is one; what it was, in words. */
export function actorWords({ t }: AuditWords, { actor, actorName }: Pick<AuditRow, "actor" | "actorName">): string {
  if (actor === null) return t("nobody");
  if (actor === "command") return t("command");
  if (actor.startsWith("key:")) return t("key", { name: actorName ?? actor.slice(4) });
  return actorName ?? actor;
}

export function actWords({ t }: AuditWords, action: string): string {
  const act: Act | undefined = ACTS.find((known) => known === action);
  return act ? t(`acts.${act}`) : action;
}

/** What is known besides: roles, municipalities, why it was refused. */
export function detailWords(words: AuditWords, { details, outcome }: Pick<AuditRow, "details" | "outcome">): string[] {
  const { t } = words;
  return Object.entries(details ?? {}).flatMap(([name, value]) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    if (name === "status") return outcome === "refused" ? [refusalWords(words, String(value))] : [];
    const told = valueWords(words, name, value);
    const known = KNOWN.find((one) => one === name);
    return [known ? t(`details.${known}`, { value: told }) : t("details.other", { name, value: told })];
  });
}

function refusalWords({ t }: AuditWords, status: string): string {
  const known = REFUSALS.find((one) => one === status);
  return known ? t(`refusals.${known}`) : t("details.status", { value: status });
}

function valueWords({ t, roles }: AuditWords, name: string, value: unknown): string {
  const role = ROLES.find((one) => one === value);
  if (role && (name === "role" || name === "roleBefore")) return roles(role);
  const [kind, mail] = [KINDS.find((one) => one === value), MAILS.find((one) => one === value)];
  if (kind && name === "kind") return t(`kinds.${kind}`);
  if (mail && name === "mail") return t(`mails.${mail}`);
  if (Array.isArray(value)) return value.map(String).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
