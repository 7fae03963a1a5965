"use client";

import { type ReactNode, useId } from "react";
import { useSeenWarnings } from "./seen";

/** "Seen and right": for one warning, or for all of them. What it is about describes it to who cannot see the list. */
export function Tick({ keys, label, about }: { keys: readonly string[]; label: string; about?: ReactNode }) {
  const { isSeen, see } = useSeenWarnings();
  const id = useId();
  return (
    <>
      {about && <div id={id}>{about}</div>}
      <label className="tick">
        <input
          type="checkbox"
          checked={keys.every(isSeen)}
          aria-describedby={about ? id : undefined}
          onChange={({ target }) => see(keys, target.checked)}
        />
        <span>{label}</span>
      </label>
    </>
  );
}
