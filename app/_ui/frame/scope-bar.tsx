import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyLinkButton } from "./copy-link-button";
import { DemoMark } from "./demo-mark";
import { PrintButton } from "./print-button";

/** The sticky bar: what is shown on the left; Demodata, link and print on the right, or the screen's own tools, or none (null). */
export function ScopeBar({
  demo,
  country,
  version,
  children,
  tools,
}: {
  demo: boolean;
  country: string;
  /** The version of the figures on the screen, so that a link can be frozen to it. */
  version?: number | undefined;
  children?: ReactNode;
  tools?: ReactNode;
}) {
  const t = useTranslations("frame");
  return (
    <section className="scope" aria-label={t("filters")}>
      <div>
        {children}
        <div className="end">
          {demo && <DemoMark country={country} />}
          {tools === undefined ? (
            <>
              <CopyLinkButton version={version} />
              <PrintButton />
            </>
          ) : (
            tools
          )}
        </div>
      </div>
    </section>
  );
}
