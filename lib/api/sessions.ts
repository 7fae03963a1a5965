import { endSession } from "@/db/access/sessions";
import { AppError } from "@/lib/errors";
import type { Writing } from "./respond";

/** Ends a session of whoever asks; another's is not found, as if it were not there. */
export async function endOwnSession({ id }: { id: string }, { sql, visitor }: Writing): Promise<object> {
  const ended = visitor.kind === "account" && (await endSession(sql, { id, accountId: visitor.id }));
  if (!ended) throw new AppError("not-found", "There is no such session.", { id });
  return { id };
}
