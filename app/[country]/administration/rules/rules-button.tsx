"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { parseDecimal } from "@/lib/i18n/parse-decimal";
import type { FieldSpec, Values } from "../field-spec";
import { type Drafted, RegisterForm } from "../register-form";

type RulesButtonProps = {
  country: string;
  rules: { coreChannels: readonly string[]; deadlineDay: number; lockDay: number };
  channels: readonly { value: string; label: string }[];
  seenVersion: number;
};

const DAYS = ["deadlineDay", "lockDay"] as const;

/** Changes the country's rules; other core channels change the joint figures, and it is said how. */
export function RulesButton({ country, rules, channels, seenVersion }: RulesButtonProps) {
  const t = useTranslations("administration");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const fields: FieldSpec[] = [
    { name: "coreChannels", label: t("rules.coreChannels"), control: "checks", options: channels },
    { name: "deadlineDay", label: t("rules.deadlineDay"), hint: t("rules.dayHint"), control: "number" },
    { name: "lockDay", label: t("rules.lockDay"), hint: t("rules.dayHint"), control: "number" },
  ];
  const draftOf = (values: Values): Drafted => {
    const days = DAYS.map((name) => [name, parseDecimal(locale, values[name] ?? "", 0)] as const);
    const wrong = days.filter(([, day]) => day === null).map(([name]) => [name, t("problems.whole")]);
    if (wrong.length > 0) return { problems: Object.fromEntries(wrong) };
    const coreChannels = (values.coreChannels ?? "").split(",").filter(Boolean);
    const body = { coreChannels, ...Object.fromEntries(days) };
    return { change: { country, resource: "rules", method: "PUT", body } };
  };
  return (
    <>
      <Button variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("rules.change")}
      </Button>
      {open && (
        <RegisterForm
          title={t("rules.change")}
          fields={fields}
          initial={{
            coreChannels: rules.coreChannels.join(","),
            deadlineDay: String(rules.deadlineDay),
            lockDay: String(rules.lockDay),
          }}
          draftOf={draftOf}
          seenVersion={seenVersion}
          withEffect
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
