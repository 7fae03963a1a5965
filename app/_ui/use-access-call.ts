"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type AccessCall, AccessFailure, askAccess } from "@/lib/api/ask-access";

type Call = AccessCall & { url: string };

/**
 * One call of the sign-in or the account. `onDone` says where to go on: by a full load, for the frame knows who is there;
 * null stays. Running lasts until the next page is there.
 */
export function useAccessCall<T>(onDone: (answer: T) => string | null) {
  const [isLeaving, setLeaving] = useState(false);
  const call = useMutation({
    mutationFn: ({ url, ...asked }: Call) => askAccess<T>(url, asked),
    onSuccess: (answer) => {
      const next = onDone(answer);
      if (next === null) return;
      setLeaving(true);
      location.assign(next);
    },
  });
  return {
    run: call.mutate,
    isRunning: call.isPending || isLeaving,
    failure: call.error && (call.error instanceof AccessFailure ? call.error : new AccessFailure("internal")),
    forget: call.reset,
  };
}
