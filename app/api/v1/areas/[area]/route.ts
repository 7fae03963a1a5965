import { areaAsked } from "@/lib/api/register-params";
import { putArea } from "@/lib/api/register-writes";
import { accept } from "@/lib/api/respond";

/** PUT /api/v1/areas/{area} */
export const PUT = accept(areaAsked, 200, putArea);
