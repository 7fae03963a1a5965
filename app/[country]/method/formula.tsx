import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A formula in words; read aloud, the bar is "divided by". */
export function Formula({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className="formula">
      <b>{name}</b>
      {children}
    </p>
  );
}

export function Fraction({ top, bottom }: { top: ReactNode; bottom: ReactNode }) {
  const t = useTranslations("method");
  return (
    <>
      <span aria-hidden="true">=</span>
      <span className="fraction">
        <span>{top}</span>
        <span className="vh"> {t("divided")} </span>
        <span>{bottom}</span>
      </span>
    </>
  );
}

/** The same with numbers. */
export function Example({ children }: { children: ReactNode }) {
  const t = useTranslations("method");
  return (
    <p className="example">
      <b className="word">{t("example")}</b>
      <span>{children}</span>
    </p>
  );
}

/** How the messages' marks become elements. */
export const MARKS = { b: (chunks: ReactNode) => <b>{chunks}</b> };
