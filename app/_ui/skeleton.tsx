import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";

/** The size of what is coming, after 300 ms; nothing moves when it arrives. */
export function Skeleton({ height = 150 }: { height?: number }) {
  const t = useTranslations("states");
  return (
    <div className="skel" aria-busy="true" role="status">
      <i style={{ width: "72%", height: 22 }} />
      <i style={{ width: "46%" }} />
      <div className="plot" style={{ "--h": `${height}px` } as CSSProperties}>
        <span>{t("loading")}</span>
      </div>
    </div>
  );
}
