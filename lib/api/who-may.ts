import { RIGHTS, type Right } from "@/lib/access/rights";
import { doorAt } from "@/lib/access/routes";

type Called = { path: string; method?: string };

/** The right that a call takes, by the same table that lets it in. */
export function rightOf({ path, method = "get" }: Called): Right {
  const door = doorAt(method.toUpperCase(), path);
  if (!door) throw new Error(`${method} ${path} has no door.`);
  return door.right;
}

export function takesKey(call: Called): boolean {
  return (RIGHTS[rightOf(call)] as readonly string[]).includes("key");
}

/** The OpenAPI document's word for it: an empty choice is nobody in particular. */
export function securityOf(call: Called): Record<string, string[]>[] {
  const who: readonly string[] = RIGHTS[rightOf(call)];
  if (who.includes("anyone")) return [{}];
  return [...(who.includes("public") ? [{}] : []), ...(who.includes("key") ? [{ key: [] }] : []), { session: [] }];
}
