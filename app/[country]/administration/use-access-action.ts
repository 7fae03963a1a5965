"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ApiFailure, ask } from "@/lib/api/ask";

type Call = { url: string; method: "POST" | "PUT" | "DELETE"; body?: object };

/**
 * Changes something about people or keys and shows the page anew. `onDone` hears the answer at once, for what is shown
 * only once; what it returns is done together with the page's new state. `failure` is the API's reason, or its code.
 */
export function useAccessAction<T>(onDone: (answer: T) => (() => void) | null) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const action = useMutation({
    mutationFn: ({ url, method, body }: Call) =>
      ask<T>(url, {
        method,
        ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      }),
    onSuccess: (answer) => {
      const after = onDone(answer);
      startTransition(() => {
        router.refresh();
        after?.();
      });
    },
  });
  return {
    run: action.mutate,
    isRunning: action.isPending || pending,
    failure: action.error && reasonOf(action.error),
    forget: action.reset,
  };
}

function reasonOf(error: Error): string {
  if (!(error instanceof ApiFailure)) return "other";
  return typeof error.details.reason === "string" ? error.details.reason : error.code;
}
