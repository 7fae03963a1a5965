import { getTranslations } from "next-intl/server";
import type { ResultWords } from "@/app/_results/translation";
import { Block } from "@/app/_ui/block";
import { KeptLink } from "@/app/_ui/frame/kept-link";
import { ScrollRegion } from "@/app/_ui/table/scroll-region";
import type { MovedReport } from "@/lib/reports/league/moved";

/** Of whom no change is taken, and why: never dropped without a word. */
export async function UnmovedBlock({ moved }: { moved: MovedReport; words: ResultWords }) {
  const [t, region] = [await getTranslations("moved.unmoved"), await getTranslations("table")];
  const { unmoved, country } = moved;
  if (unmoved.length === 0) return null;
  const title = t("title", { count: unmoved.length });
  return (
    <Block id="unmoved" title={title} sub={t("sub")}>
      <ScrollRegion label={region("region", { name: title })}>
        <table className="ds-table unranked">
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("why")}</th>
            </tr>
          </thead>
          <tbody>
            {unmoved.map(({ code, name, reason, months }) => (
              <tr key={code}>
                <th scope="row" className="keep">
                  <KeptLink href={`/${country.code}/${code}`}>{name}</KeptLink>
                </th>
                <td className="why">{t(`reason.${reason}`, { months })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Block>
  );
}
