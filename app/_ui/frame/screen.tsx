"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useTransition } from "react";

type Navigate = { pending: boolean; go: (href: string) => void };

const Navigation = createContext<Navigate | null>(null);

/** Changes the address and keeps the picture that stands until the new one is there. */
export function useNavigate(): Navigate {
  const navigate = useContext(Navigation);
  if (!navigate) throw new Error("useNavigate belongs inside a Screen");
  return navigate;
}

/** A page inside the frame: the sticky bar with what is shown, then the content, paler while a filter is changing. */
export function Screen({ bar, children }: { bar?: ReactNode; children: ReactNode }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const navigate = useMemo(
    () => ({ pending, go: (href: string) => startTransition(() => router.push(href, { scroll: false })) }),
    [pending, router],
  );
  return (
    <Navigation value={navigate}>
      {bar}
      <main id="m" tabIndex={-1} aria-busy={pending} data-pending={pending || undefined}>
        {children}
      </main>
    </Navigation>
  );
}
