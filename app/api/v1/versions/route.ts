import { respond } from "@/lib/api/respond";
import { versionsQuestion } from "@/lib/api/version-params";
import { versions } from "@/lib/api/versions";

/** GET /api/v1/versions */
export const GET = respond(versionsQuestion, versions);
