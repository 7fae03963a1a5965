"use client";

import { CheckmarkIcon, FilesIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";

type CopyButtonProps = { text: string; label: string; name?: string; quiet?: boolean };

/** Puts a text on the clipboard and says so. `name` is its full name, where the label is short. */
export function CopyButton({ text, label, name, quiet = false }: CopyButtonProps) {
  const t = useTranslations("delivery.reminders");
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  const Icon = copied ? CheckmarkIcon : FilesIcon;
  return (
    <>
      <Button
        variant={quiet ? "tertiary" : "secondary"}
        className={quiet ? "quiet" : ""}
        aria-label={name}
        onClick={copy}
      >
        <Icon className="icon" aria-hidden />
        {label}
      </Button>
      <span className="vh" role="status">
        {copied ? t("copied") : ""}
      </span>
    </>
  );
}
