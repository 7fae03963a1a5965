"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { keepingAsOf } from "./filter-address";
import { useNavigate } from "./navigating";
import { countryOf, SCREEN_GROUPS, screenAt } from "./screens";

/** The menu: in the rail on a desk, in the sheet on a phone. */
export function Navigation({ onChoose }: { onChoose?: () => void }) {
  const t = useTranslations("frame");
  const { go } = useNavigate();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const open = (href: string) => (event: { preventDefault: () => void }) => {
    event.preventDefault();
    onChoose?.();
    go(href, { top: true });
  };
  const [country, current] = [countryOf(pathname), screenAt(pathname)];
  return (
    <nav aria-label={t("mainMenu")}>
      {SCREEN_GROUPS.map((group) => (
        <div key={group.key}>
          <h2>{t(`groups.${group.key}`)}</h2>
          <ul>
            {group.screens.map(({ key, href, Icon }) => (
              <li key={key}>
                <Link
                  href={keepingAsOf(href(country), search)}
                  aria-current={key === current ? "page" : undefined}
                  onNavigate={open(keepingAsOf(href(country), search))}
                >
                  <Icon className="icon" aria-hidden />
                  {t(`screens.${key}`)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
