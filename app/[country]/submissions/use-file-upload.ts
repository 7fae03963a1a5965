"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { ApiFailure, ask } from "@/lib/api/ask";
import { submissionsUrl } from "@/lib/api/queries";

const KNOWN = ["too-large", "forbidden", "too-many", "personal", "unreadable", "invalid", "unreachable"] as const;

export type UploadFailureCode = (typeof KNOWN)[number] | "other";

/** `reading` is the name of the file that is under way; `failure` why the last one was not read. */
export type FileUpload = {
  submit: (file: File) => void;
  reading: string | null;
  failure: UploadFailureCode | null;
};

/** Sends a file to be read, and opens the page of what it says. */
export function useFileUpload(country: string): FileUpload {
  const router = useRouter();
  const upload = useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set("file", file);
      return ask<{ id: number }>(submissionsUrl({ country }), { method: "POST", body });
    },
    onSuccess: ({ id }) => router.push(`/${country}/submissions/${id}`),
  });
  return {
    submit: (file) => {
      if (!upload.isPending) upload.mutate(file);
    },
    reading: upload.isPending ? upload.variables.name : null,
    failure: upload.error ? failureOf(upload.error) : null,
  };
}

function failureOf(error: Error): UploadFailureCode {
  const failure = error instanceof ApiFailure ? error : null;
  const reason = failure?.details.reason;
  const code = reason === "cpr" ? "personal" : reason === "unreadable" ? "unreadable" : failure?.code;
  return KNOWN.find((known) => known === code) ?? "other";
}
