import { useLocale, useTranslations } from "next-intl";
import { EntryTable } from "@/app/_ui/entry/entry-table";
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
  return (
    <EntryTable
      title={t("title")}
      columns={[t("channel"), ...MEASURES.map((measure) => t(`measures.${measure}`))]}
      actions={rest.canWrite ? t("actions") : null}
    >
      {channels.map((channel) => (
        <ChannelRow key={channel.code} channel={channel} {...rest} />
      ))}
    </EntryTable>
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
