import { sessionsOf } from "@/db/access/sessions";
import { userById } from "@/db/access/users";
import type { Sql } from "@/db/sheets/copy";
import { type Device, deviceOf } from "@/lib/access/device";
import type { Role } from "@/lib/access/visitor";
import { AppError } from "@/lib/errors";

export type AccountReport = {
  name: string;
  email: string;
  role: Role;
  municipalities: { country: string; code: string; name: string }[];
  /** None where an identity provider, or the demonstration's click, is the only way in. */
  hasPassword: boolean;
  hasSecondFactor: boolean;
  sessions: { id: string; device: Device; address: string | null; since: string; usedAt: string; isThis: boolean }[];
};

/** What an account knows of itself: who, how it signs in, and where it has. */
export async function accountReport(
  sql: Sql,
  { accountId, sessionId, now }: { accountId: string; sessionId: string | null; now: Date },
): Promise<AccountReport> {
  const [user, sessions] = await Promise.all([userById(sql, accountId, now), sessionsOf(sql, accountId)]);
  if (!user) throw new AppError("not-found", "There is no such account.", {});
  const { name, email, role, municipalities, hasPassword, twoFactorEnabled } = user;
  return {
    ...{ name, email, role, municipalities, hasPassword, hasSecondFactor: twoFactorEnabled },
    sessions: sessions.map(({ id, createdAt, usedAt, ipAddress, userAgent }) => ({
      ...{ id, device: deviceOf(userAgent), address: ipAddress, since: createdAt, usedAt, isThis: id === sessionId },
    })),
  };
}
