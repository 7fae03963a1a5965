"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { ConfirmPassword } from "./confirm-password";
import { PairApp } from "./pair-app";
import { RecoveryCodes } from "./recovery-codes";

type Pairing = { totpURI: string; backupCodes: string[] };
type Step = "closed" | "enable" | "codes" | "disable";

const CALLS = {
  enable: "/api/auth/two-factor/enable",
  codes: "/api/auth/two-factor/generate-backup-codes",
  disable: "/api/auth/two-factor/disable",
};

/** Switching the second factor on, its recovery codes, and off: each after the password. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const t = useTranslations("access.account.secondFactor");
  const router = useRouter();
  const [step, setStep] = useState<Step>("closed");
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const finish = (shown: readonly string[] | null) => {
    setStep("closed");
    setPairing(null);
    setCodes(shown);
    router.refresh();
  };
  const confirmed = (answer: Partial<Pairing>) => {
    if (step === "enable") return setPairing({ totpURI: answer.totpURI ?? "", backupCodes: answer.backupCodes ?? [] });
    finish(step === "codes" ? (answer.backupCodes ?? []) : null);
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />;
  if (pairing)
    return <PairApp uri={pairing.totpURI} onPaired={() => finish(pairing.backupCodes)} onCancel={() => finish(null)} />;
  if (step !== "closed")
    return (
      <ConfirmPassword
        key={step}
        url={CALLS[step]}
        why={t(`why.${step}`)}
        submit={t(step)}
        onDone={confirmed}
        onCancel={() => setStep("closed")}
      />
    );
  return (
    <p className="access-more buttons">
      {isOn ? (
        <>
          <Button variant="secondary" onClick={() => setStep("codes")}>
            {t("codes")}
          </Button>
          <Button variant="tertiary" onClick={() => setStep("disable")}>
            {t("disable")}
          </Button>
        </>
      ) : (
        <Button variant="secondary" onClick={() => setStep("enable")}>
          {t("enable")}
        </Button>
      )}
    </p>
  );
}
