"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ApiFailure, ask } from "@/lib/api/ask";
import { type ErrorCode, isErrorCode } from "@/lib/errors";

type Call = { url: string; method: "POST" | "DELETE"; body?: Record<string, unknown> };

/**
 * Does something to a submission and shows its page anew: the same one, or where `leadTo` says. `failure` is why it was
 * not done; after a conflict, too, the page is shown anew.
 */
export function useSubmissionAction<T>(leadTo?: (answer: T) => string) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [done, setDone] = useState(false);
  const action = useMutation({
    mutationFn: ({ url, method, body }: Call) =>
      ask<T>(url, {
        method,
        ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      }),
    onSuccess: (answer) => {
      setDone(true);
      startTransition(() => (leadTo ? router.push(leadTo(answer)) : router.refresh()));
    },
    onError: (error) => {
      if (codeOf(error) === "conflict") startTransition(() => router.refresh());
    },
  });
  return {
    run: action.mutate,
    isRunning: action.isPending || pending || done,
    failure: action.error ? codeOf(action.error) : null,
  };
}

function codeOf(error: Error): ErrorCode | "other" {
  return error instanceof ApiFailure && isErrorCode(error.code) ? error.code : "other";
}
