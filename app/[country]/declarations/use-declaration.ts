"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { ApiFailure, ask } from "@/lib/api/ask";
import type { EffectAnswer } from "@/lib/api/declaration-answers";
import { declarationsUrl } from "@/lib/api/queries";
import type { Month } from "@/lib/domain/month";
import type { Action } from "./cell-state";

export type Decision = {
  action: Action;
  cells: { area: string; channel: string }[];
  from?: Month;
  last?: Month;
  reason?: string;
};

type Answer = { version: number | null; effect: EffectAnswer | null };

const KNOWN = ["nothing", "conflict", "forbidden", "reason-required"] as const;

export type DeclarationFailure = (typeof KNOWN)[number] | "other";

/** Asks what a decision changes, and keeps it as it was shown. */
export function useDeclaration(country: string, municipality: string, onSaved?: () => void) {
  const router = useRouter();
  const [refreshing, startTransition] = useTransition();
  const post = (body: object, save: boolean) =>
    ask<Answer>(declarationsUrl({ country, municipality, ...(save && { save: "true" as const }) }), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const look = useMutation({ mutationFn: (decision: Decision) => post(decision, false) });
  const save = useMutation({
    mutationFn: (decision: Decision) => post({ ...decision, effect: look.data?.effect?.digest }, true),
    onSuccess: () => {
      look.reset();
      onSaved?.();
      startTransition(() => router.refresh());
    },
  });
  const answer = useMutation({
    mutationFn: (answers: Record<string, "zero" | "missing">) => post({ action: "answer", answers }, true),
    onSuccess: () => startTransition(() => router.refresh()),
  });
  const error = save.error ?? look.error ?? answer.error;
  return {
    look: look.mutate,
    save: save.mutate,
    answer: answer.mutate,
    forget: () => {
      look.reset();
      save.reset();
    },
    effect: look.data?.effect ?? null,
    isLooking: look.isPending,
    isSaving: save.isPending || refreshing,
    /** The version that the last decision was kept under. */
    saved: save.data?.version ?? null,
    isAnswering: answer.isPending || refreshing,
    isAnswered: answer.isSuccess && !refreshing,
    failure: error ? failureOf(error) : null,
  };
}

function failureOf(error: Error): DeclarationFailure {
  const failure = error instanceof ApiFailure ? error : null;
  const reason = failure?.details.reason === "nothing-changes" ? "nothing" : failure?.details.reason;
  return KNOWN.find((known) => known === reason || known === failure?.code) ?? "other";
}
