"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type FilterChange, filterAddress } from "./filter-address";
import { useNavigate } from "./navigating";

/** Writes a changed filter to the address. */
export function useFilter(): (change: FilterChange) => void {
  const { go } = useNavigate();
  const pathname = usePathname();
  const search = useSearchParams();
  return (change) => go(filterAddress(pathname, search.toString(), change));
}
