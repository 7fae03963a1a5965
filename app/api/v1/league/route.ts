import { leagueQuestion } from "@/lib/api/league-question";
import { respond } from "@/lib/api/respond";
import { leagueReport } from "@/lib/reports/league/league";

/** GET /api/v1/league */
export const GET = respond(leagueQuestion, (question, { db, today }) => leagueReport(db, { ...question, today }));
