import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/_results/found";
import { Block } from "@/app/_ui/block";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { CALLS } from "@/lib/api/calls";
import { exportUrl } from "@/lib/api/queries";
import { scopeReport } from "@/lib/reports/scope";
import { Basics } from "./basics";
import { CallSection } from "./call-section";
import { MARKS } from "./marks";
import "./api.css";

const COUNTRY = "dk";
const GROUPS = ["results", "registers", "submissions", "service"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("api");
  return { title: t("title") };
}

/** Data og API: every call, with its parameters, an example to type, and the shape of its answer. */
export default async function ApiPage() {
  const [scope, t] = await Promise.all([found(scopeReport(database(), COUNTRY)), getTranslations("api")]);
  const stamp = [
    <a key="document" href="/api/v1/openapi.json">
      {t("stamp.document")}
    </a>,
    <a key="export" href={exportUrl(COUNTRY)} download>
      {t("stamp.export")}
    </a>,
    <Link key="method" href={`/${COUNTRY}/method`}>
      {t("stamp.method")}
    </Link>,
  ];
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={COUNTRY} />}>
      <Lede title={t("title")} stamp={stamp}>
        {t.rich("say", MARKS)}
      </Lede>
      <div className="api">
        <Basics />
        {GROUPS.map((group) => (
          <Block key={group} id={group} title={t(`groups.${group}`)}>
            {CALLS.filter((call) => call.group === group).map((call) => (
              <CallSection key={call.id} call={call} />
            ))}
          </Block>
        ))}
      </div>
    </Screen>
  );
}
