import { type Auth, type SignInWays, serveAuth } from "@/lib/access/auth";
import { log } from "@/lib/log";

const AGAIN = 60_000;

/**
 * Serves the sign-in. An identity provider is asked for its addresses and keys when the sign-in is opened; one that did not
 * answer is asked again each minute, so that neither start has to wait for the other. The answer ends that.
 */
export function keepSignIn(open: () => Auth, ways: SignInWays): () => void {
  const serve = async () => {
    const auth = open();
    serveAuth(auth, ways);
    const { socialProviders } = await auth.$context;
    const silent = ways.providers.filter(({ id }) => !socialProviders.some((provider) => provider.id === id));
    if (silent.length === 0) return clearInterval(timer);
    log().warn({ providers: silent.map(({ id }) => id) }, "An identity provider does not answer");
  };
  const timer = setInterval(() => void serve(), AGAIN);
  void serve();
  return () => clearInterval(timer);
}
