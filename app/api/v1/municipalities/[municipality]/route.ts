import { municipalityAsked } from "@/lib/api/register-params";
import { putMunicipality } from "@/lib/api/register-writes";
import { accept } from "@/lib/api/respond";

/** PUT /api/v1/municipalities/{municipality} */
export const PUT = accept(municipalityAsked, 200, putMunicipality);
