"use client";

import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { useNavigate } from "@/app/_ui/frame/navigating";
import { type LeagueColumn, type Order, openingOrder } from "@/lib/domain/league-order";
import { leagueAddress } from "./question";

type SortHeaderProps = {
  column: LeagueColumn;
  sorted: { column: LeagueColumn; order: Order };
  className?: string;
  children: ReactNode;
};

/** A column's header that sorts by it; pressed again it turns the order round. */
export function SortHeader({ column, sorted, className, children }: SortHeaderProps) {
  const { go } = useNavigate();
  const [pathname, search] = [usePathname(), useSearchParams()];
  const isSorted = sorted.column === column;
  const turned = sorted.order === "asc" ? "desc" : "asc";
  const order = isSorted ? turned : openingOrder(column);
  const direction = sorted.order === "asc" ? "ascending" : "descending";
  return (
    <th scope="col" className={className} aria-sort={isSorted ? direction : "none"}>
      <button type="button" onClick={() => go(leagueAddress(pathname, search.toString(), { sort: column, order }))}>
        {children}
      </button>
    </th>
  );
}
