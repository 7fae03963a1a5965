"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { NavigatingProvider } from "./frame/navigating";

/** An answer is as good as its data version, so nothing is fetched again only because a window got the focus. */
const DEFAULTS = { queries: { staleTime: 60_000, refetchOnWindowFocus: false } };

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: DEFAULTS }));
  return (
    <QueryClientProvider client={client}>
      <NavigatingProvider>{children}</NavigatingProvider>
    </QueryClientProvider>
  );
}
