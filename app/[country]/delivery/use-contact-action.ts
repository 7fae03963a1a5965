"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ApiFailure, ask } from "@/lib/api/ask";
import { contactsUrl, contactUrl } from "@/lib/api/queries";

type Change = { add: string } | { remove: string };
const KNOWN = ["invalid", "conflict", "forbidden"] as const;
export type ContactFailure = (typeof KNOWN)[number] | "other";

/** Keeps or takes away an address of a municipality, and shows the page anew. */
export function useContactAction(country: string, municipality: string, onDone: () => void = () => {}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const action = useMutation({
    mutationFn: (change: Change) =>
      "add" in change
        ? ask(contactsUrl(country), {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ municipality, address: change.add }),
          })
        : ask(contactUrl({ country, municipality, address: change.remove }), { method: "DELETE" }),
    onSuccess: () => {
      onDone();
      startTransition(() => router.refresh());
    },
  });
  const failure: ContactFailure | null = action.error ? failureOf(action.error) : null;
  return { run: action.mutate, isRunning: action.isPending || pending, failure };
}

function failureOf(error: Error): ContactFailure {
  if (!(error instanceof ApiFailure)) return "other";
  return KNOWN.find((code) => code === error.code) ?? "other";
}
