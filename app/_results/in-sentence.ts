/** A first word with a capital of its own inside, or a later word that is a name. */
const NAMED = /^.[^\s(]*\p{Lu}|^[^(]*\s\p{Lu}\p{Ll}/u;

/** A register's name in the middle of a sentence: `telefon`, `hjemmehjælp`; `NemID` and `Digital Post` keep their capitals. */
export function inSentence(name: string): string {
  return NAMED.test(name) ? name : name.charAt(0).toLocaleLowerCase() + name.slice(1);
}
