"use client";

import { CheckmarkIcon, LinkIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "../button";

/** Filters live in the address, so the address is the view. */
export function CopyLinkButton() {
  const t = useTranslations("frame");
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => navigator.clipboard.writeText(location.href).then(() => setCopied(true));
  const Icon = copied ? CheckmarkIcon : LinkIcon;
  return (
    <>
      <Button
        variant="tertiary"
        className="quiet wide"
        icon
        aria-label={t("copyLink")}
        title={t("copyLink")}
        onClick={copy}
      >
        <Icon className="icon" aria-hidden />
      </Button>
      <span className="vh" role="status">
        {copied ? t("linkCopied") : ""}
      </span>
    </>
  );
}
