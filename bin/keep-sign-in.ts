import { type Auth, type SignInWays, serveAuth } from "@/lib/access/auth";
import type { IdentityProvider } from "@/lib/access/identity-providers";
import { log } from "@/lib/log";

const AGAIN = 60_000;

/**
 * Serves the sign-in. An identity provider is asked for its addresses and keys when the sign-in is opened; one that did not
 * answer, or answered in another's name, is asked again each minute, so that neither start has to wait for the other. The
 * answer ends that.
 */
export function keepSignIn(open: () => Auth, ways: Ways): () => void {
  const serve = async () => {
    const auth = open();
    serveAuth(auth, ways);
    const { socialProviders } = await auth.$context;
    dropImpostors(socialProviders, ways.providers);
    const silent = ways.providers.filter(({ id }) => !socialProviders.some((provider) => provider.id === id));
    if (silent.length === 0) return clearInterval(timer);
    log().warn({ providers: silent.map(({ id }) => id) }, "An identity provider does not answer as itself");
  };
  const timer = setInterval(() => void serve(), AGAIN);
  void serve();
  return () => clearInterval(timer);
}

type Ways = SignInWays & { providers: readonly Pick<IdentityProvider, "id" | "name" | "issuer">[] };

/** Whoever says to be another issuer than the one that was set up is not let speak for anybody. */
export function dropImpostors(
  found: { id: string; issuer?: string | undefined }[],
  known: readonly { id: string; issuer: string }[],
): void {
  for (const { id, issuer } of known) {
    const at = found.findIndex((provider) => provider.id === id);
    if (at >= 0 && found[at]?.issuer?.replace(/\/$/, "") !== issuer) found.splice(at, 1);
  }
}
