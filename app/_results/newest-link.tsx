"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

/** Back to the newest figures of the same view: everything else in the address stays. */
export function NewestLink({ here, children }: { here: string; children: ReactNode }) {
  const params = new URLSearchParams(useSearchParams());
  params.delete("asOf");
  const [path = here] = here.split("?");
  return <Link href={params.size > 0 ? `${path}?${params}` : path}>{children}</Link>;
}
