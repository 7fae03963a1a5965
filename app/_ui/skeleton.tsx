import { useTranslations } from "next-intl";

/** Fills the room of a picture that takes more than 300 ms; nothing moves when it arrives. */
export function Skeleton() {
  const t = useTranslations("states");
  return (
    <div className="skel" aria-hidden="true">
      <span>{t("loading")}</span>
    </div>
  );
}
