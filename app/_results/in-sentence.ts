/** A register's name in the middle of a sentence: `telefon`, `hjemmehjælp`; `NemID` and `Digital Post` keep their capitals. */
export function inSentence(name: string): string {
  return /^.[^(]*\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase() + name.slice(1);
}
