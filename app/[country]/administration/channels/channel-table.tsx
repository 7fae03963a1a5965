import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import { Tag } from "@/app/_ui/tag";
import { MEASURES, type Measure } from "@/lib/domain/share";
import { formatMonth } from "@/lib/i18n/format";
import type { RegisteredChannel } from "@/lib/reports/administration/administration";
import { usePeriod } from "../use-period";
import { ChannelButton } from "./channel-button";
import { FlagActions, NewFlagButton } from "./flag-actions";

type ChannelTableProps = {
  country: string;
  channels: readonly RegisteredChannel[];
  seenVersion: number;
  lastClosed: string;
  canWrite: boolean;
};

/** The channels in their stacking order, each with its dated flags. */
export function ChannelTable({ channels, ...rest }: ChannelTableProps) {
  const t = useTranslations("administration.channels");
  const ofTable = useTranslations("table");
  return (
    <ScrollRegion label={ofTable("region", { name: t("title") })}>
      <table className="ds-table entry-table">
        <caption className="vh">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("channel")}</th>
            {MEASURES.map((measure) => (
              <th scope="col" key={measure}>
                {t(`measures.${measure}`)}
              </th>
            ))}
            {rest.canWrite && (
              <th scope="col">
                <span className="vh">{t("actions")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <ChannelRow key={channel.code} channel={channel} {...rest} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type RowProps = Omit<ChannelTableProps, "channels"> & { channel: RegisteredChannel };

function ChannelRow({ channel, ...rest }: RowProps) {
  const t = useTranslations("administration.channels");
  const locale = useLocale();
  const period = usePeriod();
  const { names, core, validFrom, validTo } = channel;
  return (
    <tr>
      <th scope="row" className="keep">
        {names[locale]} {core && <Tag>{t("core")}</Tag>}
        {period(validFrom, validTo) && <span className="two">{period(validFrom, validTo)}</span>}
      </th>
      {MEASURES.map((measure) => (
        <td key={measure} className="keep">
          <Flags channel={channel} measure={measure} {...rest} />
        </td>
      ))}
      {rest.canWrite && (
        <td>
          <div className="row-actions">
            <NewFlagButton
              country={rest.country}
              channel={channel}
              seenVersion={rest.seenVersion}
              lastClosed={rest.lastClosed}
            />
            <ChannelButton country={rest.country} channel={channel} seenVersion={rest.seenVersion} />
          </div>
        </td>
      )}
    </tr>
  );
}

function Flags({ channel, measure, country, seenVersion, lastClosed, canWrite }: RowProps & { measure: Measure }) {
  const t = useTranslations("administration.channels");
  const locale = useLocale();
  const flags = channel.flags.filter((flag) => flag.measure === measure);
  const told = flags.length > 0 ? flags : [{ measure, from: "1900-01", value: false }];
  return (
    <ul className="flag-list" data-measure={t(`measures.${measure}`)}>
      {told.map((flag, index) => (
        <li key={flag.from}>
          {t(flag.value ? "yes" : "no")}
          {index > 0 && ` ${t("from", { month: formatMonth(locale, flag.from) })}`}
          {canWrite && index > 0 && <FlagActions {...{ country, channel, flag, seenVersion, lastClosed }} />}
        </li>
      ))}
    </ul>
  );
}
