import { useLocale, useTranslations } from "next-intl";
import { Block } from "@/app/_ui/block";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import type { OwnWord } from "@/lib/reports/submission/own-words";
import { EndWord } from "./end-word";

/** What the municipalities' own words mean, as they said of a file; each can be forgotten. */
export function OwnWords({
  country,
  words,
  canWrite,
}: {
  country: string;
  words: readonly OwnWord[];
  canWrite: boolean;
}) {
  const t = useTranslations("submission.ownWords");
  if (words.length === 0) return null;
  return (
    <Block id="words" title={t("title")} sub={t("sub", { count: words.length })}>
      <ScrollRegion label={t("caption")}>
        <table className="ds-table stack">
          <caption className="vh">{t("caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("word")}</th>
              <th scope="col">{t("means")}</th>
              <th scope="col">{t("municipality")}</th>
              {canWrite && (
                <th scope="col">
                  <span className="vh">{t("action")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {words.map((word) => (
              <Row key={`${word.municipality.code} ${word.kind} ${word.written}`} {...{ country, word, canWrite }} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Block>
  );
}

function Row({ country, word, canWrite }: { country: string; word: OwnWord; canWrite: boolean }) {
  const t = useTranslations("submission.ownWords");
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">
        <code>{word.written}</code>
      </th>
      <td>{word.target ? word.target.names[locale] : <span className="muted">{t("leftOut")}</span>}</td>
      <td>{word.municipality.name}</td>
      {canWrite && (
        <td>
          <EndWord country={country} word={word} />
        </td>
      )}
    </tr>
  );
}
