import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import { Block } from "@/app/_ui/block";
import { EmptyState } from "@/app/_ui/empty-state";
import { servedDatabase } from "@/db/client";
import { keyList } from "@/lib/access/key-list";
import { byName } from "@/lib/i18n/names";
import { scopeReport } from "@/lib/reports/scope";
import { AccessScreen } from "../access-screen";
import { NewKeyButton } from "./key-form";
import { KeyTable } from "./key-table";

type PageProps = { params: Promise<{ country: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("keys");
  return { title: t("title") };
}

/** API-nøgler: what municipalities' own systems send their counts with. */
export default async function KeysPage({ params }: PageProps) {
  const { country } = await params;
  const { db, sql } = servedDatabase();
  const [scope, keys, t, locale] = await Promise.all([
    found(scopeReport(db, country)),
    keyList(sql, country, new Date()),
    getTranslations("keys"),
    getLocale(),
  ]);
  const municipalities = scope.municipalities.filter(({ until }) => until === null).toSorted(byName(locale));
  return (
    <AccessScreen
      {...{ country, demo: scope.demo }}
      section="keys"
      sentence={t.rich("say", { ...bold, works: keys.filter(({ state }) => state === "works").length })}
      stamp={[
        t("stamp.only"),
        t("stamp.hashed"),
        <Link key="api" href="/api#submissions">
          {t("stamp.api")}
        </Link>,
      ]}
    >
      <Block
        id="keys"
        title={t("list.title")}
        sub={keys.length > 0 && t("list.sub")}
        tools={<NewKeyButton {...{ country, municipalities }} />}
      >
        {keys.length === 0 ? (
          <EmptyState title={t("list.none")}>{t("list.noneText")}</EmptyState>
        ) : (
          <KeyTable keys={keys} />
        )}
      </Block>
    </AccessScreen>
  );
}
