import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";

/** Looks for municipalities by name or code; works without a script. */
export function FindForm({ text, asOf }: { text: string; asOf: string | undefined }) {
  const t = useTranslations("administration.municipalities");
  return (
    <form method="get">
      {asOf && <input type="hidden" name="asOf" value={asOf} />}
      <input className="input" name="find" defaultValue={text} aria-label={t("find")} placeholder={t("find")} />
      <Button variant="secondary" type="submit">
        {t("search")}
      </Button>
    </form>
  );
}
