"use client";

import { ErrorState } from "./_ui/error-state";

type Thrown = Error & { digest?: string };

/** A page that could not be made. The frame stays, and so does the address with the filters. */
export default function PageError({ error, retry }: { error: Thrown; retry: () => void }) {
  return (
    <main id="m" tabIndex={-1}>
      <ErrorState code={error.digest} onRetry={retry} />
    </main>
  );
}
