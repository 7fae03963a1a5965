/** A reason not to go on that the person at the terminal can mend: commands print its message without a stack. */
export class Refusal extends Error {
  override name = "Refusal";
}
