import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { Block } from "@/app/_ui/block";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database, servedDatabase } from "@/db/client";
import { rolesWith } from "@/lib/access/rights";
import { doorAt } from "@/lib/access/routes";
import { visit } from "@/lib/access/visit";
import { administratorsOf } from "@/lib/access/who";
import { LANGUAGE_TAGS } from "@/lib/i18n/locales";
import { scopeReport } from "@/lib/reports/scope";
import "@/app/_access/access.css";

const COUNTRY = "dk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access.noAccess");
  return { title: t("title") };
}

/** What stands in a page's place for whom it is not for: who is here, who may, and whom to ask. */
export default async function NoAccessPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const from = [(await searchParams).from].flat()[0];
  const { visitor } = visit();
  const [scope, administrators, t, roles, locale] = await Promise.all([
    found(scopeReport(database(), COUNTRY)),
    administratorsOf(servedDatabase().sql, visitor),
    getTranslations("access.noAccess"),
    getTranslations("frame.who.roles"),
    getLocale(),
  ]);
  const door = from === undefined ? null : doorAt("GET", from);
  const needed = door ? rolesWith(door.right).map((role) => roles(role).toLocaleLowerCase()) : [];
  const anyOf = new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: "disjunction" });
  const isKnown = visitor.kind === "account";
  const who = isKnown ? { name: visitor.name, role: roles(visitor.role).toLocaleLowerCase() } : { name: "", role: "" };
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={COUNTRY} tools={null} />}>
      <Lede title={t("title")}>
        {needed.length > 0 ? t.rich("sayNeeds", { needed: anyOf.format(needed), ...bold }) : t.rich("say", bold)}
      </Lede>
      <Block title={isKnown ? t("you", who) : t("nobody")} sub={t(isKnown ? "ask" : "signIn")}>
        {isKnown ? (
          <ul className="facts askable">
            {administrators.map(({ name, email }) => (
              <li key={email}>
                <span>{name}</span>
                <a href={`mailto:${email}`}>{email}</a>
              </li>
            ))}
          </ul>
        ) : (
          <p className="ways">
            <a href="/sign-in">{t("toSignIn")}</a>
          </p>
        )}
        <p className="ways">
          <a href="/">{t("toStart")}</a>
        </p>
      </Block>
    </Screen>
  );
}
