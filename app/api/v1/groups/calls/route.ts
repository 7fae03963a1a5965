import { groupCalls } from "@/lib/api/calendar";
import { callsQuestion } from "@/lib/api/calendar-params";
import { respond } from "@/lib/api/respond";

/** GET /api/v1/groups/calls */
export const GET = respond(callsQuestion, groupCalls);
