import { groups, postGroup } from "@/lib/api/calendar";
import { countryAsked, groupsQuestion } from "@/lib/api/calendar-params";
import { accept, respond } from "@/lib/api/respond";

/** GET /api/v1/groups */
export const GET = respond(groupsQuestion, groups);

/** POST /api/v1/groups */
export const POST = accept(countryAsked, 201, postGroup);
