/** How many characters a password has: a sentence fits, and nothing that is tried out in an afternoon. */
export const PASSWORD_LENGTH = { min: 12, max: 128 };

export const PASSWORD_PROBLEMS = ["short", "long", "guessable"] as const;

export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];
