import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { OpenDatabase } from "@/db/client";
import { ROLES, type Role } from "./visitor";

/** Whom the demonstration lets try each part; Viborg's own people, and one of the country. */
const PEOPLE: Record<Role, { name: string; municipality: string | null }> = {
  manager: { name: "Mette Lund (demo)", municipality: "0791" },
  director: { name: "Dorthe Krogh (demo)", municipality: "0791" },
  reporter: { name: "Rasmus Holm (demo)", municipality: "0791" },
  administrator: { name: "Anne Administrator (demo)", municipality: null },
};

/**
 * One click signs in as one of the demonstration's people, without a password. It is there only where the open database
 * has the demo mark and the server is bound to loopback; both are looked at again for each request.
 */
export function demoSignIn(sql: OpenDatabase["sql"]) {
  return {
    id: "demo-sign-in",
    endpoints: {
      signInDemo: createAuthEndpoint(
        "/sign-in/demo",
        { method: "POST", body: z.object({ role: z.enum(ROLES) }) },
        async (context) => {
          const [demo] = await sql`select 1 from setting where key = 'demo' and value = 'true'`;
          if (!demo) throw context.error("NOT_FOUND");
          const { internalAdapter } = context.context;
          const id = await demoAccount(sql, context.body.role);
          const user = await internalAdapter.findUserById(id);
          const session = user && (await internalAdapter.createSession(id));
          if (!session) throw context.error("INTERNAL_SERVER_ERROR");
          await setSessionCookie(context, { session, user });
          return context.json({ role: context.body.role });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}

async function demoAccount(sql: OpenDatabase["sql"], role: Role): Promise<string> {
  const { name, municipality } = PEOPLE[role];
  const id = `demo-${role}`;
  await sql.begin(async (tx) => {
    await tx`
      insert into account (id, name, email, email_verified, role) values (${id}, ${name}, ${`${role}@demo.invalid`}, true, ${role})
      on conflict do nothing`;
    await tx`
      insert into account_municipality (account_id, municipality_id)
      select ${id}, m.id from municipality m where m.country = 'dk' and m.code = ${municipality} and m.until_version is null
      on conflict do nothing`;
  });
  return id;
}
