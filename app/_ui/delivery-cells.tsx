import { useTranslations } from "next-intl";

/** One cell a municipality: those that have reported first, the missing hatched. */
export function DeliveryCells({ reported, of }: { reported: number; of: number }) {
  const t = useTranslations("table");
  return (
    <>
      <div className="cells" role="img" aria-label={t("delivery", { reported, of })}>
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells are a count, not things
          <i key={index} className={index < reported ? undefined : "no"} />
        ))}
      </div>
      <div className="legend" aria-hidden="true">
        <span>
          <i className="band" data-colour="ch-self" />
          {t("reported", { count: reported })}
        </span>
        <span>
          <i className="cell-no" />
          {t("missing", { count: of - reported })}
        </span>
      </div>
    </>
  );
}
