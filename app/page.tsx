import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { servedDatabase } from "@/db/client";
import { startPath } from "@/lib/access/start-path";
import { visit } from "@/lib/access/visit";
import { whoOf } from "@/lib/access/who";

/** Leads each visitor to where they start. */
export default async function Home() {
  await cookies(); // asked anew each time: who asks is in a cookie
  const { visitor, readAccess } = visit();
  const who = await whoOf(servedDatabase().sql, visitor);
  redirect(startPath(visitor, who?.places ?? [], readAccess));
}
