import { useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { STATUS_OF } from "@/lib/api/status";
import { ERROR_CODES } from "@/lib/errors";
import { MARKS } from "./marks";

const BASICS = ["shares", "missing", "version", "etag", "errors", "writes"] as const;
const ERROR = '{ "error": { "code": "invalid", "message": "…", "details": { … } } }';

/** What holds for every call: the numbers, the versions, the errors, who may write. */
export function Basics() {
  const t = useTranslations("api");
  return (
    <Block id="basics" title={t("basics.title")}>
      <ul className="points">
        {BASICS.map((key) => (
          <li key={key}>{t.rich(`basics.${key}`, MARKS)}</li>
        ))}
      </ul>
      <ScrollRegion label="JSON">
        <pre>{ERROR}</pre>
      </ScrollRegion>
      <ErrorCodes />
    </Block>
  );
}

function ErrorCodes() {
  const t = useTranslations("api.codes");
  return (
    <ScrollRegion label={t("caption")}>
      <table className="ds-table">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("code")}</th>
            <th scope="col" className="num">
              {t("status")}
            </th>
            <th scope="col">{t("meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {[...ERROR_CODES, "internal" as const].map((code) => (
            <tr key={code}>
              <th scope="row">
                <code>{code}</code>
              </th>
              <td className="num">{code === "internal" ? 500 : STATUS_OF[code]}</td>
              <td>{t(code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
