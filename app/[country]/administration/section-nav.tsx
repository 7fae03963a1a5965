import { ArrowRightIcon } from "@navikt/aksel-icons";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ACCESS_SECTIONS, type AccessSection, ELSEWHERE, SECTIONS, type Section } from "./sections";

/** From one part of Administration to the others, and to what has a screen of its own. */
export function SectionNav({ country, current }: { country: string; current: Section | AccessSection | null }) {
  const t = useTranslations("administration");
  const root = `/${country}/administration`;
  return (
    <nav className="sections" aria-label={t("sectionNav")}>
      <ul>
        <li>
          <Link href={root} aria-current={current === null ? "page" : undefined}>
            {t("overview")}
          </Link>
        </li>
        {[...SECTIONS, ...ACCESS_SECTIONS].map((section) => (
          <li key={section}>
            <Link href={`${root}/${section}`} aria-current={section === current ? "page" : undefined}>
              {t(`sections.${section}`)}
            </Link>
          </li>
        ))}
        {ELSEWHERE.map((screen) => (
          <li key={screen}>
            <Link href={`/${country}/${screen}`}>
              {t(`elsewhere.${screen}`)}
              <ArrowRightIcon className="icon" aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
