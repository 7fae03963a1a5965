"use client";

import { MenuHamburgerIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../button";
import { Brand } from "./brand";
import type { FrameProps } from "./frame-props";
import { LanguageSwitch } from "./language-switch";
import { Navigation } from "./navigation";
import { Sheet } from "./sheet";
import { WhoIsThere } from "./who-is-there";

/** What the rail becomes below 1024 px. */
export function MobileBar({ who, open: screens }: FrameProps) {
  const t = useTranslations("frame");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <header className="mobilebar">
      <Brand />
      <Button variant="tertiary" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <MenuHamburgerIcon className="icon" aria-hidden />
        {t("menu")}
      </Button>
      <Sheet title={t("menu")} placement="right" className="rail-sheet" open={open} onClose={close}>
        <Navigation open={screens} onChoose={close} />
        <WhoIsThere who={who} onChoose={close} />
        <LanguageSwitch />
      </Sheet>
    </header>
  );
}
