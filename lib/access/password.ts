import { zxcvbn, zxcvbnOptions } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

export const PASSWORD_LENGTH = { min: 12, max: 128 };

/** zxcvbn's scale: 3 is safely unguessable for who steals the hashes of a slow function. */
const SCORE = 3;

zxcvbnOptions.setOptions({ dictionary, graphs: adjacencyGraphs });

export type PasswordProblem = "short" | "long" | "guessable";

/** What is wrong with a new password; null where nothing is. The owner's own words count as guessable. */
export function passwordProblem(password: string, owner: { name: string; email: string }): PasswordProblem | null {
  if (password.length < PASSWORD_LENGTH.min) return "short";
  if (password.length > PASSWORD_LENGTH.max) return "long";
  const own = [...owner.name.split(/\s+/), ...owner.email.split(/[@.]/), "kanalbarometer"];
  return zxcvbn(password, own).score < SCORE ? "guessable" : null;
}
