import { CheckmarkIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";

const STEPS = ["file", "check", "receipt"] as const;

/** Where a file is on its way. The last step is done as soon as it is reached. */
export function Steps({ at }: { at: (typeof STEPS)[number] }) {
  const t = useTranslations("submission.steps");
  const current = STEPS.indexOf(at);
  return (
    <ol className="steps" aria-label={t("label")}>
      {STEPS.map((step, index) => {
        const done = index < current || at === "receipt";
        return (
          <li key={step} className={done ? "done" : undefined} aria-current={index === current ? "step" : undefined}>
            <i aria-hidden="true">{done ? <CheckmarkIcon className="icon" /> : index + 1}</i>
            {t(step)}
            {done && <span className="vh"> ({t("done")})</span>}
          </li>
        );
      })}
    </ol>
  );
}
