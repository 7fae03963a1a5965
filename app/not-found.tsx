import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "./_ui/button";
import { Lede } from "./_ui/lede";

export default function NotFound() {
  const t = useTranslations("states");
  return (
    <main id="m" tabIndex={-1}>
      <Lede title="404">{t("notFoundTitle")}</Lede>
      <p className="muted apart">{t("notFound")}</p>
      <Button asChild>
        <Link href="/dk">{t("toOverview")}</Link>
      </Button>
    </main>
  );
}
