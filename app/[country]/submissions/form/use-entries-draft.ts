"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { ApiFailure, ask } from "@/lib/api/ask";
import { submissionsUrl } from "@/lib/api/queries";
import type { FormReport } from "@/lib/reports/submission/form";
import type { Entries } from "./entries";
import { fileNameOf, formCsv, type TypedCell } from "./form-file";

const KNOWN = ["forbidden", "personal", "unreachable"] as const;

/** Sends what was typed as the file that it is, and opens the draft's page. */
export function useEntriesDraft(country: string, report: FormReport) {
  const t = useTranslations("form");
  const headers = useHeaders();
  const locale = useLocale();
  const router = useRouter();
  const [leaving, startTransition] = useTransition();
  const { municipality, month, areas, channels } = report;
  const draft = useMutation({
    mutationFn: (entries: Entries) => {
      const sheet = { municipality: municipality.code, month, cells: typedCells(entries, report) };
      const csv = formCsv(locale, headers, { ...sheet, labels: { areas, channels } });
      const name = fileNameOf(t("fileName", { place: municipality.name, month }));
      const body = new FormData();
      body.set("file", new File([csv], name, { type: "text/csv" }));
      return ask<{ id: number }>(submissionsUrl({ country, source: "form" }), { method: "POST", body });
    },
    onSuccess: ({ id }) => startTransition(() => router.push(`/${country}/submissions/${id}`)),
  });
  return {
    send: draft.mutate,
    isSending: draft.isPending || leaving || draft.isSuccess,
    failure: draft.error ? failureOf(draft.error) : null,
  };
}

function useHeaders(): string[] {
  const t = useTranslations("form.headers");
  return [t("municipality"), t("area"), t("channel"), t("month"), t("count")];
}

function typedCells(entries: Entries, { areas, channels }: FormReport): TypedCell[] {
  const { changed, withdrawn } = entries.summary();
  return [...changed, ...withdrawn]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const [area, channel] = [areas[Math.floor(index / channels.length)], channels[index % channels.length]];
      return area && channel ? [{ area, channel, count: entries.cell(index).after }] : [];
    });
}

function failureOf(error: Error): (typeof KNOWN)[number] | "other" {
  const failure = error instanceof ApiFailure ? error : null;
  const code = failure?.details.reason === "cpr" ? "personal" : failure?.code;
  return KNOWN.find((known) => known === code) ?? "other";
}
