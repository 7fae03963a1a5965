"use client";

import { CheckmarkIcon, FilesIcon } from "@navikt/aksel-icons";
import { useEffect, useState } from "react";
import { Button } from "./button";

type CopyButtonProps = { text: string; label: string; copied: string; name?: string; quiet?: boolean };

/** Puts a text on the clipboard and says so in the words of `copied`. `name` is its full name, where the label is short. */
export function CopyButton({ text, label, copied, name, quiet = false }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => navigator.clipboard?.writeText(text).then(() => setCopied(true));
  const Icon = isCopied ? CheckmarkIcon : FilesIcon;
  return (
    <>
      <Button
        variant={quiet ? "tertiary" : "secondary"}
        className={quiet ? "quiet" : ""}
        aria-label={name}
        onClick={copy}
        type="button"
      >
        <Icon className="icon" aria-hidden />
        {label}
      </Button>
      <span className="vh" role="status">
        {isCopied ? copied : ""}
      </span>
    </>
  );
}
