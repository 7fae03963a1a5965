import { DownloadIcon, InformationSquareIcon } from "@navikt/aksel-icons";
import { useTranslations } from "next-intl";
import { type ExampleRow, exampleCsv } from "./example";

/** The example as a file, and the way to what a file must look like. */
export function BarLinks({ rows }: { rows: readonly ExampleRow[] }) {
  const t = useTranslations("submission.guide");
  const headers = {
    municipality: t("headers.municipality"),
    area: t("headers.area"),
    channel: t("headers.channel"),
    month: t("headers.month"),
    count: t("headers.count"),
  };
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(exampleCsv(headers, rows))}`;
  return (
    <>
      <a className="ds-button quiet" data-variant="tertiary" href={href} download={t("exampleFile")}>
        <DownloadIcon className="icon" aria-hidden />
        {t("example")}
      </a>
      <a className="ds-button quiet wide" data-variant="tertiary" href="#file">
        <InformationSquareIcon className="icon" aria-hidden />
        {t("title")}
      </a>
    </>
  );
}
