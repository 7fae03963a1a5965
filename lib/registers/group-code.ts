const LETTERS: Record<string, string> = { æ: "ae", ø: "oe", å: "aa", ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const LONGEST = 40;

/** The name that a group has in addresses: `Fælles callcenter` is `faelles-callcenter`. Empty without a letter or digit. */
export function groupCode(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => LETTERS[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
}
