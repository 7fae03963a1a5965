import type { ReactNode } from "react";

/** A change or distance in the colour of its direction; the sign in the text says the same. `better` is the good sign. */
export function Change({ value, better = "up", children }: ChangeProps) {
  if (value === 0) return <span>{children}</span>;
  return <span className={value > 0 === (better === "up") ? "up" : "down"}>{children}</span>;
}

type ChangeProps = { value: number; better?: "up" | "down"; children: ReactNode };
