"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { keepingAsOf } from "./filter-address";
import { useNavigate } from "./navigating";
import { countryOf, SCREEN_GROUPS, type Screen, screenAt } from "./screens";

type NavigationProps = { open: readonly Screen["key"][]; onChoose?: () => void };

/** The menu of the screens that the visitor may open: in the rail on a desk, in the sheet on a phone. */
export function Navigation({ open, onChoose }: NavigationProps) {
  const t = useTranslations("frame");
  const { go } = useNavigate();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const follow = (href: string) => (event: { preventDefault: () => void }) => {
    event.preventDefault();
    onChoose?.();
    go(href, { top: true });
  };
  const [country, current] = [countryOf(pathname), screenAt(pathname)];
  const groups = SCREEN_GROUPS.map(({ key, screens }) => ({
    key,
    screens: screens.filter((screen) => open.includes(screen.key)),
  })).filter(({ screens }) => screens.length > 0);
  return (
    <nav aria-label={t("mainMenu")}>
      {groups.map((group) => (
        <div key={group.key}>
          <h2>{t(`groups.${group.key}`)}</h2>
          <ul>
            {group.screens.map(({ key, href, Icon }) => (
              <li key={key}>
                <Link
                  href={keepingAsOf(href(country), search)}
                  aria-current={key === current ? "page" : undefined}
                  // A page that is not the visitor's is answered by another one: the server knows that, the address does not.
                  suppressHydrationWarning
                  onNavigate={follow(keepingAsOf(href(country), search))}
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
