import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { Block } from "@/app/_ui/block";
import { keepingAsOf } from "@/app/_ui/frame/filter-address";
import { LAST_MUNICIPALITY_COOKIE, rememberedMunicipality } from "@/app/_ui/frame/last-municipality";
import { MunicipalityPicker } from "@/app/_ui/frame/municipality-picker";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { byName } from "@/lib/i18n/names";
import { scopeReport } from "@/lib/reports/scope";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("municipality");
  return { title: t("title") };
}

type PageProps = { params: Promise<{ country: string }>; searchParams: Promise<SearchParams> };

/** Kommune without one chosen: the reader's last, otherwise all of them to choose from. */
export default async function ChooseMunicipalityPage({ params, searchParams }: PageProps) {
  const [{ country }, { asOf }] = [await params, await searchParams];
  const seen = asOf ? `asOf=${[asOf].flat()[0]}` : "";
  const scope = await found(scopeReport(database(), country));
  const last = rememberedMunicipality((await cookies()).get(LAST_MUNICIPALITY_COOKIE)?.value, country);
  if (scope.municipalities.some(({ code }) => code === last)) redirect(keepingAsOf(`/${country}/${last}`, seen));
  const [t, f, locale] = await Promise.all([getTranslations("municipality"), getTranslations("frame"), getLocale()]);
  const municipalities = scope.municipalities.toSorted(byName(locale));
  const bar = (
    <ScopeBar demo={scope.demo} country={country}>
      <MunicipalityPicker scope={{ country, municipality: null, municipalities }} />
    </ScopeBar>
  );
  return (
    <Screen bar={bar}>
      <Lede title={t("choose")}>{t.rich("chooseSentence", bold)}</Lede>
      <Block title={t("list", { count: municipalities.length })} id="municipalities">
        <ul className="index">
          {municipalities.map(({ code, name, until }) => (
            <li key={code}>
              <Link href={keepingAsOf(`/${country}/${code}`, seen)}>{name}</Link>{" "}
              <span className="muted tnum">{until ? f("codeUntil", { code, year: until }) : code}</span>
            </li>
          ))}
        </ul>
      </Block>
    </Screen>
  );
}
