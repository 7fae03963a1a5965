import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { Tag } from "@/app/_ui/tag";
import { Became } from "@/app/_words/became";
import { useAuthor } from "@/app/_words/use-author";
import { useRegisterWords } from "@/app/_words/use-register-words";
import { formatNumber } from "@/lib/i18n/format";
import { moment } from "@/lib/i18n/moment";
import type { RegisterVersion } from "@/lib/reports/administration/register-history";

/** The latest changes of these registers: who, when, from what to what, why. */
export function RegisterHistory({ country, versions }: { country: string; versions: readonly RegisterVersion[] }) {
  const t = useTranslations("administration.history");
  return (
    <Block id="changes" title={t("title")} sub={t("sub")} tools={<Link href={`/${country}/history`}>{t("all")}</Link>}>
      {versions.length === 0 ? (
        <p className="muted">{t("none")}</p>
      ) : (
        <ol className="admin-history">
          {versions.map((version) => (
            <Version key={version.number} country={country} version={version} />
          ))}
        </ol>
      )}
    </Block>
  );
}

function Version({ country, version: { number, kind, at, by, reason, changes, count } }: VersionProps) {
  const t = useTranslations("administration.history");
  const kinds = useTranslations("history.kinds");
  const registers = useTranslations("history.compare.registers");
  const locale = useLocale();
  const [author, words] = [useAuthor(), useRegisterWords()];
  const { date, time } = moment(locale, at);
  return (
    <li>
      <div className="head">
        <Tag>{kinds(kind)}</Tag>
        <time dateTime={at}>
          {date} {time}
        </time>
        <span>{author(by)}</span>
        {reason && <q>{reason}</q>}
        <Link href={`/${country}/history/compare?from=${number - 1}&to=${number}`}>
          {t("version", { number: formatNumber(locale, number) })}
        </Link>
      </div>
      <ul className="changes">
        {changes.map((change) => {
          const { what, before, after } = words(change);
          return (
            <li key={JSON.stringify(change)}>
              {what} {after !== undefined && <Became before={before} after={after} nothing={registers("nothing")} />}
            </li>
          );
        })}
        {count > changes.length && <li className="muted">{t("more", { count: count - changes.length })}</li>}
      </ul>
    </li>
  );
}

type VersionProps = { country: string; version: RegisterVersion };
