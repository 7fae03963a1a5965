"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Who } from "@/lib/access/who";
import { SignOutButton } from "./sign-out-button";

/** Who has signed in, with the way to their account and out; otherwise the way in, and back to this page. */
export function WhoIsThere({ who, onChoose }: { who: Who | null; onChoose?: (() => void) | undefined }) {
  const t = useTranslations("frame.who");
  const here = [usePathname(), useSearchParams().toString()].filter(Boolean).join("?");
  if (!who) {
    return (
      <p className="who">
        <a href={here.startsWith("/sign-in") ? here : `/sign-in?next=${encodeURIComponent(here)}`}>{t("signIn")}</a>
      </p>
    );
  }
  const [place, ...more] = who.places.map(({ name }) => name);
  return (
    <div className="who">
      <b>{who.name}</b>
      <span>
        {t(`roles.${who.role}`)}
        {place !== undefined && <>, {more.length > 0 ? t("places", { place, more: more.length }) : place}</>}
      </span>
      <p className="ways-out">
        <Link href="/account" onNavigate={() => onChoose?.()}>
          {t("account")}
        </Link>
        <SignOutButton />
      </p>
    </div>
  );
}
