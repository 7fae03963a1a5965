import { UploadIcon } from "@navikt/aksel-icons";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { mayNow } from "@/lib/access/visit";

/** An empty system: why there is no picture, and the one thing to do, for whom it is to do. */
export async function NothingYet({ country, name }: { country: string; name: string }) {
  const t = await getTranslations("results.empty");
  const action = mayNow("submit") && (
    <Button asChild>
      <Link href={`/${country}/submissions`}>
        <UploadIcon aria-hidden />
        {t("action")}
      </Link>
    </Button>
  );
  return (
    <div className="apart">
      <EmptyState title={t("title", { name })} action={action}>
        {t("text")}
      </EmptyState>
    </div>
  );
}
