import type { AccessFailure } from "@/lib/api/ask-access";
import { PASSWORD_LENGTH, PASSWORD_PROBLEMS, type PasswordProblem } from "@/lib/domain/password-length";

type Entered = { name?: string; email?: string; password: string };
type EntryProblems = { name?: true; email?: true; password?: PasswordProblem };

/** What can be seen to be wrong before it is sent. What is too easy to guess the server knows. */
export function entryProblems({ name, email, password }: Entered): EntryProblems {
  return {
    ...(name?.trim() === "" && { name: true }),
    ...(email !== undefined && !/^\S+@\S+\.\S+$/.test(email.trim()) && { email: true }),
    ...(password.length < PASSWORD_LENGTH.min && { password: "short" }),
    ...(password.length > PASSWORD_LENGTH.max && { password: "long" }),
  };
}

/** What the server found wrong with the password, from either of its ways to say so. */
export function passwordProblemIn(failure: AccessFailure | null): PasswordProblem | undefined {
  if (!failure) return undefined;
  const said =
    failure.details.parameter === "password"
      ? failure.details.problem
      : /^PASSWORD_(?:TOO_)?(\w+)$/.exec(failure.code)?.[1];
  return PASSWORD_PROBLEMS.find((known) => known === String(said).toLowerCase());
}
