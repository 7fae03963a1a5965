import { groupAgainst } from "@/lib/api/calendar";
import { againstQuestion } from "@/lib/api/calendar-params";
import { respond } from "@/lib/api/respond";

/** GET /api/v1/groups/against */
export const GET = respond(againstQuestion, groupAgainst);
