import { getTranslations } from "next-intl/server";
import { reasonText } from "@/app/_results/reasons";
import type { ResultWords } from "@/app/_results/translation";
import { Block } from "@/app/_ui/block";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { sentenceCase } from "@/lib/i18n/format";
import { byName } from "@/lib/i18n/names";
import type { OverviewReport } from "@/lib/reports/overview/overview";

const SHOWN = 12;

/** Who is not in the window's joint figure, and why: never dropped without a word. */
export async function UnjointBlock({ report, words }: { report: OverviewReport; words: ResultWords }) {
  const t = await getTranslations("overview.unjoint");
  const { unjoint, country, mix } = report;
  const names = new Map(mix.channels.map((channel) => [channel.code, channel.names[words.locale]]));
  const channelName = (code: string) => names.get(code) ?? code;
  const rows = unjoint.rows.toSorted(byName(words.locale));
  return (
    <Block id="unjoint" title={t("title", { count: unjoint.count })} sub={unjoint.count > 0 ? t("sub") : t("subNone")}>
      <ul className="facts late">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.code}>
            <KeptLink href={`/${country.code}/${row.code}`}>{row.name}</KeptLink>
            <span className="muted">
              {row.reasons
                .map((reason) => sentenceCase(reasonText(words, reason, channelName, report.answered.from)))
                .join("; ")}
            </span>
          </li>
        ))}
      </ul>
      {unjoint.count > SHOWN && <p className="sub">{t("more", { count: unjoint.count - SHOWN })}</p>}
    </Block>
  );
}
