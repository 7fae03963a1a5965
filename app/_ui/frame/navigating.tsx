"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useMemo, useTransition } from "react";

type Navigate = {
  /** True from the choice until the new page stands. */
  pending: boolean;
  /** `top` for another page; a filter stays where the reader is. `replace` for steps that "back" should not go through. */
  go: (href: string, options?: { top?: boolean; replace?: boolean }) => void;
};

const Navigating = createContext<Navigate | null>(null);

/** Changes the address and keeps the picture that stands until the new one is there. */
export function useNavigate(): Navigate {
  const navigate = useContext(Navigating);
  if (!navigate) throw new Error("useNavigate belongs inside the frame");
  return navigate;
}

export function NavigatingProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const navigate = useMemo(
    (): Navigate => ({
      pending,
      go: (href, { top = false, replace = false } = {}) =>
        startTransition(() => (replace ? router.replace : router.push)(href, { scroll: top })),
    }),
    [pending, router],
  );
  return <Navigating value={navigate}>{children}</Navigating>;
}
