/** What a field of a form holds. `name` is what the API calls it, so that a refusal finds its field. */
export type FieldSpec = {
  name: string;
  label: string;
  control: "text" | "number" | "date" | "month" | "select" | "checks" | "tick";
  hint?: string;
  wide?: boolean;
  optional?: boolean;
  most?: number;
  options?: readonly { value: string; label: string }[];
  years?: readonly number[];
};

/** What is typed, by the fields' names; several choices with commas between, a tick is `yes`. */
export type Values = Readonly<Record<string, string>>;

/** The fields that have to be filled in and are not. */
export function missingIn(fields: readonly FieldSpec[], values: Values): string[] {
  return fields
    .filter(({ control, optional }) => !optional && control !== "tick" && control !== "checks")
    .filter(({ name }) => (values[name] ?? "").trim() === "")
    .map(({ name }) => name);
}

/** The text of a field, null where it is left empty. */
export function textOf(values: Values, name: string): string | null {
  return values[name]?.trim() || null;
}

/** The fields `names.da`, `names.en` … as an object. */
export function namesOf(values: Values): { da: string; en: string; nb: string } {
  const own = (language: string) => values[`names.${language}`]?.trim() ?? "";
  return { da: own("da"), en: own("en"), nb: own("nb") };
}
