"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

type Seen = { isSeen: (key: string) => boolean; see: (keys: readonly string[], isSeen: boolean) => void };

const SeenContext = createContext<Seen>({ isSeen: () => false, see: () => {} });

/** Remembers which warnings have their tick: the list sets them, and saving waits for them. */
export function SeenWarnings({ children }: { children: ReactNode }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const seen = useMemo<Seen>(
    () => ({
      isSeen: (key) => ticked.has(key),
      see: (keys, isSeen) =>
        setTicked((before) => {
          const others = [...before].filter((key) => !keys.includes(key));
          return new Set(isSeen ? [...others, ...keys] : others);
        }),
    }),
    [ticked],
  );
  return <SeenContext value={seen}>{children}</SeenContext>;
}

export function useSeenWarnings(): Seen {
  return useContext(SeenContext);
}
