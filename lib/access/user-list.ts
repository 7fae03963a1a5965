import { type UserRow, users } from "@/db/access/users";
import type { Sql } from "@/db/sheets/copy";
import { type UserState, userState } from "./users";

export type ListedUser = UserRow & { state: UserState };

/** Everybody with an account: those who can sign in first, by name. */
export async function userList(sql: Sql, now: Date): Promise<ListedUser[]> {
  return (await users(sql, now)).map((user) => ({ ...user, state: userState(user) }));
}
