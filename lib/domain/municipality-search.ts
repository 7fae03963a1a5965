/** `until` is the year in which it ended. */
export type MunicipalityOption = { code: string; name: string; aliases?: readonly string[]; until?: string | null };

const LETTERS: Record<string, string> = { å: "aa", ø: "oe", æ: "ae", ö: "oe", ä: "ae", ü: "u", é: "e" };

/** Letters as they are typed on any keyboard: Århus, Aarhus and aarhus are one. */
function plainLetters(text: string): string {
  return text
    .toLocaleLowerCase("da")
    .normalize("NFC")
    .replace(/[åøæöäüé]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Those whose name, former name or code fits what was typed; names that begin with it come first. Order is kept. */
export function municipalitiesMatching<T extends MunicipalityOption>(options: readonly T[], typed: string): T[] {
  const sought = plainLetters(typed.trim());
  if (!sought) return [...options];
  const names = (option: T) => [option.name, ...(option.aliases ?? [])].map(plainLetters);
  const code = (option: T) => option.code.startsWith(sought) || option.code.replace(/^0+/, "").startsWith(sought);
  const begins = (option: T) => code(option) || names(option).some((name) => name.startsWith(sought));
  const contains = (option: T) => names(option).some((name) => name.includes(sought));
  return [...options.filter(begins), ...options.filter((option) => !begins(option) && contains(option))];
}
