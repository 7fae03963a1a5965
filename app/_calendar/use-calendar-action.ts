"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ApiFailure, ask } from "@/lib/api/ask";

const KNOWN = ["invalid", "not-found", "conflict", "forbidden"] as const;

/** Why a change was not made: the API's code, and the closer reason where it gives one. */
export type CalendarFailure = { code: (typeof KNOWN)[number] | "other"; reason: string | null };

type Call = { url: string; method: "POST" | "PUT" | "DELETE"; body?: object };

/** Changes an event or a group, and shows the page anew, or another one. */
export function useCalendarAction<T>(onDone: (answer: T) => string | null) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const action = useMutation({
    mutationFn: ({ url, method, body }: Call) =>
      ask<T>(url, {
        method,
        ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      }),
    onSuccess: (answer) => {
      const next = onDone(answer);
      startTransition(() => (next ? router.push(next) : router.refresh()));
    },
  });
  return {
    run: action.mutate,
    isRunning: action.isPending || pending,
    failure: action.error && failureOf(action.error),
  };
}

function failureOf(error: Error): CalendarFailure {
  const failure = error instanceof ApiFailure ? error : null;
  const reason = typeof failure?.details.reason === "string" ? failure.details.reason : null;
  return { code: KNOWN.find((code) => code === failure?.code) ?? "other", reason };
}
