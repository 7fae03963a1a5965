import { LinkIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Block } from "@/app/_ui/block";

/** The definitions, in the order of the page. Their ids are addresses that other screens link to: never rename one. */
export const SECTIONS = [
  { id: "inquiry", key: "inquiry" },
  { id: "not-counted", key: "notCounted" },
  { id: "share", key: "share" },
  { id: "digital", key: "digital" },
  { id: "complete", key: "complete" },
  { id: "area", key: "area" },
  { id: "bounds", key: "bounds" },
  { id: "window", key: "window" },
  { id: "preliminary", key: "preliminary" },
  { id: "joint", key: "joint" },
  { id: "series-break", key: "seriesBreak" },
  { id: "path", key: "path" },
  { id: "verdict", key: "verdict" },
  { id: "missing", key: "missing" },
  { id: "rank", key: "rank" },
  { id: "uncertainty", key: "uncertainty" },
  { id: "funnel", key: "funnel" },
  { id: "moved", key: "moved" },
  { id: "learn", key: "learn" },
  { id: "fair", key: "fair" },
  { id: "nearest", key: "nearest" },
  { id: "group", key: "group" },
  { id: "call-centre", key: "callCentre" },
  { id: "cost", key: "cost" },
  { id: "source", key: "source" },
  { id: "demo", key: "demo" },
] as const;

export type SectionKey = (typeof SECTIONS)[number]["key"];

/** One definition under its rule, with a link to itself. */
export function Section({ of, children }: { of: SectionKey; children: ReactNode }) {
  const t = useTranslations("method");
  const id = SECTIONS.find(({ key }) => key === of)?.id ?? of;
  const title = t(`${of}.title`);
  const anchor = (
    <div className="tools">
      <a className="anchor" href={`#${id}`} aria-label={t("link", { title })}>
        <LinkIcon className="icon" aria-hidden />
      </a>
    </div>
  );
  return (
    <Block id={id} title={title} tools={anchor}>
      {children}
    </Block>
  );
}

/** Jumps to every definition: beside them on a wide screen, above them on a narrow one. */
export function Contents() {
  const t = useTranslations("method");
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{t("contents")}</h2>
      <ul>
        {SECTIONS.map(({ id, key }) => (
          <li key={id}>
            <a href={`#${id}`}>{t(`${key}.title`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
