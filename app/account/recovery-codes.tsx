"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Note } from "@/app/_ui/note";
import { saveFile } from "@/app/_ui/save-file";

/** The codes for the day on which the phone is gone: shown once, to be kept elsewhere. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations("access.account.recovery");
  const save = () => saveFile(t("fileName"), new Blob([`${codes.join("\r\n")}\r\n`], { type: "text/plain" }));
  return (
    <div className="recovery">
      <Note tone="warn" alert>
        {t("note")}
      </Note>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="access-more buttons">
        <Button variant="secondary" onClick={save}>
          {t("save")}
        </Button>
        <Button onClick={onKept}>{t("kept")}</Button>
      </p>
    </div>
  );
}
