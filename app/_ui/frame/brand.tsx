"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { KeptLink } from "./kept-link";
import { Logo } from "./logo";
import { countryOf } from "./screens";

export function Brand() {
  const t = useTranslations("frame");
  return (
    <KeptLink className="brand" suppressHydrationWarning href={`/${countryOf(usePathname())}`}>
      <Logo />
      {t("product")}
    </KeptLink>
  );
}
