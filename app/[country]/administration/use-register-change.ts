"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ask } from "@/lib/api/ask";
import { registerUrl } from "@/lib/api/queries";
import type { RulesEffect } from "@/lib/domain/rules-effect";

/** Which register is changed and how; without a body, what is taken away is said in `query`. */
export type Change = {
  country: string;
  resource: string;
  method: "POST" | "PUT" | "DELETE";
  body?: object;
  query?: { measure?: string; from?: string };
};

/** Why, and which version was on the screen when it was decided. */
export type Grounds = { reason: string; seenVersion: number };

type Answer = { version: number | null; effect?: RulesEffect };

/** Sends a change, or asks what it would change; what was saved is shown at once. */
export function useRegisterChange(onSaved: () => void) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const save = useMutation({
    mutationFn: ({ change, grounds }: { change: Change; grounds: Grounds }) => send(change, grounds),
    // The form closes with the page's new state: opened again, it begins from what it has just saved.
    onSuccess: () =>
      startTransition(() => {
        router.refresh();
        onSaved();
      }),
  });
  const preview = useMutation({
    mutationFn: ({ change, grounds }: { change: Change; grounds: Grounds }) => send(change, grounds, "true"),
  });
  return { save, preview, isRunning: save.isPending || preview.isPending || pending };
}

function send({ country, resource, method, body, query }: Change, grounds: Grounds, preview?: "true"): Promise<Answer> {
  if (!body) return ask<Answer>(registerUrl(resource, { country, preview, ...query, ...grounds }), { method });
  return ask<Answer>(registerUrl(resource, { country, preview }), {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, ...grounds }),
  });
}
