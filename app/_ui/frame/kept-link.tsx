"use client";

import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ComponentProps } from "react";
import { keepingAsOf } from "./filter-address";

/** A way from figures to figures: where they are seen as of a version, the next ones are, too. */
export function KeptLink({ href, ...rest }: Omit<ComponentProps<typeof Link>, "href"> & { href: string }) {
  return <Link href={keepingAsOf(href, useSearchParams().toString())} {...rest} />;
}
