"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { ask } from "@/lib/api/ask";
import { ownWordUrl } from "@/lib/api/queries";
import type { OwnWord } from "@/lib/reports/submission/own-words";

/** Forgets what a word means: the next file asks again. */
export function EndWord({ country, word }: { country: string; word: OwnWord }) {
  const t = useTranslations("submission.ownWords");
  const router = useRouter();
  const { municipality, kind, written } = word;
  const end = useMutation({
    mutationFn: () =>
      ask(ownWordUrl({ country, municipality: municipality.code, labelKind: kind, label: written }), {
        method: "DELETE",
      }),
    onSuccess: () => router.refresh(),
  });
  return (
    <>
      <Button
        variant="tertiary"
        aria-label={t("endNamed", { word: written, place: municipality.name })}
        onClick={() => end.mutate()}
      >
        {t("end")}
      </Button>
      {end.isError && (
        <span className="two" role="alert">
          {t("failed")}
        </span>
      )}
    </>
  );
}
