import { AppError } from "@/lib/errors";
import { normalised } from "@/lib/submissions/read/label";
import { readTable } from "./table";

const KINDS = ["municipality", "area", "channel", "column"] as const;

export type AliasRow = { kind: (typeof KINDS)[number]; label: string; target: string };

const HEADERS = { kind: ["kind"], label: ["label", "alias"], target: ["target", "code", "means"] };

/** Reads a file of other names: `kind,label,target`, such as `channel,MOBILE,self_service`. */
export function readAliases(bytes: Buffer): AliasRow[] {
  return readTable(bytes, HEADERS).rows.map(({ line, values }) => {
    const kind = KINDS.find((known) => known === values.kind);
    if (!kind) throw wrong(line, "kind", values.kind, `one of ${KINDS.join(", ")}`);
    if (!values.label) throw wrong(line, "label", values.label, "the name as files write it");
    if (!values.target) throw wrong(line, "target", values.target, "the code that it means");
    return { kind, label: normalised(values.label), target: values.target };
  });
}

function wrong(line: number, column: string, value: string | undefined, expected: string): AppError {
  const details = { line, column, value: value ?? null };
  return new AppError("invalid", `Aliases, line ${line}, ${column}: "${value ?? ""}" is not ${expected}.`, details);
}
