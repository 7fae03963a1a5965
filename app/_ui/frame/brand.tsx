"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Logo } from "./logo";
import { countryOf } from "./screens";

export function Brand() {
  const t = useTranslations("frame");
  return (
    <Link className="brand" href={`/${countryOf(usePathname())}`}>
      <Logo />
      {t("product")}
    </Link>
  );
}
