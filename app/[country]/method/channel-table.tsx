import { CheckmarkIcon } from "@navikt/aksel-icons";
import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import type { Measure } from "@/lib/domain/share";
import { formatMonth } from "@/lib/i18n/format";
import type { MethodChannel } from "@/lib/reports/method/method";

/** Which channels carry which measure, and since when where that has changed. */
export function ChannelTable({ channels }: { channels: readonly MethodChannel[] }) {
  const t = useTranslations("method.digital");
  const locale = useLocale();
  return (
    <ScrollRegion label={t("caption")}>
      <table className="ds-table">
        <caption className="vh">{t("caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("channel")}</th>
            <th scope="col">{t("digital")}</th>
            <th scope="col">{t("selfService")}</th>
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel.code}>
              <th scope="row" className="keep">
                {channel.names[locale]} {channel.core && <Tag>{t("core")}</Tag>}
              </th>
              <td>
                <Flag channel={channel} measure="digital" />
              </td>
              <td>
                <Flag channel={channel} measure="self_service" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Flag({ channel, measure }: { channel: MethodChannel; measure: Measure }) {
  const t = useTranslations("method");
  const locale = useLocale();
  const carries = measure === "digital" ? channel.digital : channel.selfService;
  const changes = channel.flags.filter((flag) => flag.measure === measure);
  const word = (value: boolean) => t(value ? "yes" : "no");
  return (
    <>
      {carries ? (
        <span className="carries">
          <CheckmarkIcon className="icon" aria-hidden />
          {word(true)}
        </span>
      ) : (
        <span className="muted">{word(false)}</span>
      )}
      {changes.length > 1 &&
        changes.map((flag) => (
          <span key={flag.from} className="two">
            {word(flag.value)} {t("from", { month: formatMonth(locale, flag.from) })}
          </span>
        ))}
    </>
  );
}
