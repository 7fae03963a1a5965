import { useTranslations } from "next-intl";

/** Who submitted, as the reader says it. Until there are accounts, who sits at the machine is known as "local". */
export function useAuthor(): (by: string) => string {
  const t = useTranslations("submission.by");
  return (by) => (by === "local" ? t("local") : by);
}
