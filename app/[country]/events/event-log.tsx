import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Block } from "@/app/_ui/block";
import { useAuthor } from "@/app/_words/use-author";
import { localDate } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import type { EventChange } from "@/lib/reports/calendar/event-log";

/** Who entered, changed or took away which event, when and why. */
export function EventLog({ log }: { log: readonly EventChange[] }) {
  const t = useTranslations("events.log");
  const locale = useLocale();
  const author = useAuthor();
  return (
    <Block id="log" title={t("title")} sub={log.length === 0 ? t("none") : t("sub")}>
      <ul className="log">
        {log.map(({ id, change, title, version, at, by, reason }) => (
          <li key={`${version} ${id} ${change}`}>
            <time dateTime={at}>{formatDate(locale, localDate(new Date(at)))}</time>
            <span>
              {t.rich(change, { title, b: (chunks: ReactNode) => <b>{chunks}</b> })} {reason && `${reason} `}
              <span className="muted">{author(by)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
