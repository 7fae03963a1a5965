import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Database } from "@/db/client";
import { municipalityByCode } from "@/db/queries/municipalities";
import { Refusal } from "@/db/refusal";

const secure = z
  .url()
  .refine((url) => /^https:|^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(url), "must begin with https://");

const file = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, "is a short name in small letters, digits and hyphens"),
    name: z.string().trim().min(1).max(60),
    issuer: secure.transform((url) => url.replace(/\/$/, "")),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    domains: z
      .array(
        z
          .string()
          .toLowerCase()
          .regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, "is a domain such as viborg.dk"),
      )
      .min(1),
    country: z.string().length(2).default("dk"),
    municipalities: z.array(z.string()).min(1),
  }),
);

/** A municipality's own way to sign in: OpenID Connect, bound to its domains and municipalities. */
export type IdentityProvider = Omit<z.output<typeof file>[number], "municipalities"> & {
  /** Ids of the municipalities that its people may work for. */
  municipalities: readonly number[];
};

/** Reads OIDC_PROVIDERS, a JSON file; a Refusal names the place of what is wrong, and never a secret. */
export async function identityProviders(path: string | undefined, db: Database): Promise<IdentityProvider[]> {
  if (!path) return [];
  const parsed = file.safeParse(contentsOf(path));
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => `${issue.path.join(".") || "the list"}: ${issue.message}`);
    throw new Refusal(`OIDC_PROVIDERS=${path}:\n${where.join("\n")}`);
  }
  return Promise.all(
    parsed.data.map(async ({ municipalities, ...provider }) => ({
      ...provider,
      municipalities: await Promise.all(
        municipalities.map(async (code) => {
          const row = await municipalityByCode(db, { country: provider.country, code });
          if (!row) throw new Refusal(`OIDC_PROVIDERS=${path}: ${provider.id}: there is no municipality ${code}.`);
          return row.id;
        }),
      ),
    })),
  );
}

function contentsOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new Refusal(`OIDC_PROVIDERS=${path}: the file is not there, or is no JSON.`);
  }
}

/** Letters that only look like these, such as the Kelvin sign, become them in lower case: somebody else's address. */
const PLAIN = /^[!-~]+$/;

/** What a provider says of who signs in, and whom of ours that is; null where it is nobody yet. */
export type Claim = {
  email: string;
  emailVerified: boolean;
  account: { role: string; municipalities: readonly number[]; isClosed: boolean } | null;
};

/**
 * Why a provider's word is not enough; null where it is. It speaks for verified addresses of its own domains, and for
 * accounts of its own municipalities; never for an administrator, whoever runs it.
 */
export function identityRefusal(
  provider: Pick<IdentityProvider, "domains" | "municipalities"> | undefined,
  { email, emailVerified, account }: Claim,
):
  | "unknown_provider"
  | "email_not_verified"
  | "foreign_domain"
  | "administrator"
  | "foreign_municipality"
  | "closed"
  | null {
  if (!provider) return "unknown_provider";
  if (!emailVerified || !PLAIN.test(email)) return "email_not_verified";
  if (!provider.domains.includes(email.slice(email.lastIndexOf("@") + 1).toLowerCase())) return "foreign_domain";
  if (!account) return null;
  if (account.isClosed) return "closed";
  if (account.role === "administrator") return "administrator";
  const isOwn = account.municipalities.every((id) => provider.municipalities.includes(id));
  return isOwn ? null : "foreign_municipality";
}
