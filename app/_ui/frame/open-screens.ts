import { may, type ReadAccess } from "@/lib/access/rights";
import { doorAt } from "@/lib/access/routes";
import type { Visitor } from "@/lib/access/visitor";
import { SCREEN_GROUPS, type Screen } from "./screens";

/** The screens whose doors are open to a visitor: what the menu has. */
export function openScreens(visitor: Visitor, readAccess: ReadAccess): Screen["key"][] {
  return SCREEN_GROUPS.flatMap(({ screens }) => screens)
    .filter(({ href }) => {
      const door = doorAt("GET", href("dk"));
      return door !== null && may(visitor, door.right, readAccess);
    })
    .map(({ key }) => key);
}
