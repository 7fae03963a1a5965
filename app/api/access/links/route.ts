import { useLink } from "@/lib/api/access-links";
import { nothingAsked } from "@/lib/api/params";
import { accept } from "@/lib/api/respond";

/** POST /api/access/links */
export const POST = accept(nothingAsked, 200, useLink);
