"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { RegisterForm } from "../register-form";

type SwitchButtonProps = { country: string; seenVersion: number; strategy: string; active: boolean };

/** Switches a strategy on or off; its targets are kept either way. */
export function SwitchButton({ country, seenVersion, strategy, active }: SwitchButtonProps) {
  const t = useTranslations("administration.targets");
  const [open, setOpen] = useState(false);
  const title = t(active ? "switchOffOf" : "switchOnOf", { strategy });
  return (
    <>
      <Button variant="secondary" aria-haspopup="dialog" aria-label={title} onClick={() => setOpen(true)}>
        {t(active ? "switchOff" : "switchOn")}
      </Button>
      {open && (
        <RegisterForm
          title={title}
          text={t(active ? "offText" : "onText")}
          saveLabel={t(active ? "switchOff" : "switchOn")}
          fields={[]}
          initial={{}}
          draftOf={() => ({
            change: { country, resource: "strategies", method: "PUT", body: { strategy, active: !active } },
          })}
          seenVersion={seenVersion}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
