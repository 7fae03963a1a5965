"use client";

import { CheckmarkIcon, LinkIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "../button";
import { frozenAddress, liveAddress } from "./filter-address";
import { usePanel } from "./panel";

/**
 * Filters live in the address, so the address is the view. Where the figures' version is known, the link can be
 * frozen to it; where the browser does not let it be copied, it is shown to be copied by hand.
 */
export function CopyLinkButton({ version }: { version?: number | undefined }) {
  const t = useTranslations("frame");
  const { open, setOpen, anchor, button, close } = usePanel();
  const { copied, refused, copy } = useCopy(close, () => setOpen(true));
  const Icon = copied ? CheckmarkIcon : LinkIcon;
  const press = () => (version === undefined ? copy(location.href) : setOpen(!open));
  return (
    <div className="panel-anchor wide" ref={anchor}>
      <Button
        ref={button}
        variant="tertiary"
        className="quiet"
        icon
        aria-label={t("copyLink")}
        title={t("copyLink")}
        aria-expanded={version === undefined ? undefined : open}
        onClick={press}
      >
        <Icon className="icon" aria-hidden />
      </Button>
      {open && (
        <div className="pop menu links" data-align="end">
          {version !== undefined && (
            <>
              <button type="button" onClick={() => copy(liveAddress(location.href))}>
                {t("link.live")}
                <small>{t("link.liveNote")}</small>
              </button>
              <button type="button" onClick={() => copy(frozenAddress(location.href, version))}>
                {t("link.frozen", { version })}
                <small>{t("link.frozenNote")}</small>
              </button>
            </>
          )}
          {refused && <ByHand address={refused} />}
        </div>
      )}
      <span className="vh" role="status">
        {copied ? t("linkCopied") : ""}
      </span>
    </div>
  );
}

/** The link to be marked and copied by the reader's own hand. */
function ByHand({ address }: { address: string }) {
  const t = useTranslations("frame.link");
  return (
    <label className="by-hand">
      {t("byHand")}
      <input className="input" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
    </label>
  );
}

/** Copies, and says so for two seconds; what the browser refuses (pages without https do not have a clipboard) is kept to be shown. */
function useCopy(onCopied: () => void, onRefused: () => void) {
  const [copied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (address: string) => {
    const done = await wasCopied(address);
    setCopied(done);
    setRefused(done ? null : address);
    if (done) onCopied();
    else onRefused();
  };
  return { copied, refused, copy };
}

async function wasCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
