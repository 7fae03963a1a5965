import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { setting } from "@/db/schema/version";

/** Does this database hold the demonstration's synthetic figures? */
export async function isDemo(db: Database): Promise<boolean> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, "demo"));
  return row?.value === "true";
}
