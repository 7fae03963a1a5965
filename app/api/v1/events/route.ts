import { events, postEvent } from "@/lib/api/calendar";
import { countryAsked, eventsQuestion } from "@/lib/api/calendar-params";
import { accept, respond } from "@/lib/api/respond";

/** GET /api/v1/events */
export const GET = respond(eventsQuestion, events, { tag: "answer" });

/** POST /api/v1/events */
export const POST = accept(countryAsked, 201, postEvent);
