import { zxcvbn, zxcvbnOptions } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { PASSWORD_LENGTH, type PasswordProblem } from "@/lib/domain/password-length";

/** zxcvbn's scale: 3 is safely unguessable for who steals the hashes of a slow function. */
const SCORE = 3;

zxcvbnOptions.setOptions({ dictionary, graphs: adjacencyGraphs });

/** What has to be left of a password without its owner's own words. */
const UNKNOWN = 8;

/** What is wrong with a new password; null where nothing is. What everybody knows of its owner does not count. */
export function passwordProblem(password: string, owner: { name: string; email: string }): PasswordProblem | null {
  if (password.length < PASSWORD_LENGTH.min) return "short";
  if (password.length > PASSWORD_LENGTH.max) return "long";
  const unknown = withoutWords(password, [...owner.name.split(/\s+/), ...owner.email.split(/[@.]/), "kanalbarometer"]);
  return unknown.length < UNKNOWN || zxcvbn(password).score < SCORE ? "guessable" : null;
}

function withoutWords(password: string, words: readonly string[]): string {
  const known = words.filter((word) => word.length > 2).map((word) => word.toLowerCase());
  return known.reduce((left, word) => left.replaceAll(word, ""), password.toLowerCase());
}
