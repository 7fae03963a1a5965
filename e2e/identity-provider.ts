import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type IdentityProvider = { issuer: string; stop: () => void };

/** Whom the provider knows, and whether it has verified their addresses. */
const PEOPLE: Record<string, object> = {
  mette: { email: "mette@viborg.dk", email_verified: true, name: "Mette Lund" },
  unverified: { email: "unverified@viborg.dk", email_verified: false, name: "Ukendt Person" },
  foreign: { email: "karl@aarhus.dk", email_verified: true, name: "Karl Aarhus" },
};

export const CLIENT = { clientId: "kanalbarometer", clientSecret: "a-secret-for-tests-only" };

/** A real OpenID Connect provider on a free port of this machine, with its own page to sign in on; any password does. */
export async function startIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  let listener: RequestListener = (_, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => listener(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    cookies: { keys: ["a-key-for-tests-only"] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...PEOPLE[id] }) }),
    // Its people have agreed beforehand.
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({
        clientId: client?.clientId ?? "",
        accountId: session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  listener = provider.callback();
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { issuer, stop };
}
