import { useTranslations } from "next-intl";

/** Who submitted, as the reader says it. In what is older than the accounts, who sat at the machine is "local". */
export function useAuthor(): (by: string) => string {
  const t = useTranslations("submission.by");
  return (by) => (by === "local" ? t("local") : by);
}
