import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import type { SearchParams } from "@/app/_results/question";
import { ClientMessages } from "@/app/_ui/client-messages";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { Note } from "@/app/_ui/note";
import { database } from "@/db/client";
import { signInWays } from "@/lib/access/auth";
import { ownPath } from "@/lib/access/own-path";
import { visit } from "@/lib/access/visit";
import { isMailOn } from "@/lib/mail/is-mail-on";
import { scopeReport } from "@/lib/reports/scope";
import { DemoPeople } from "./demo-people";
import { Forgotten } from "./forgotten";
import { Providers } from "./providers";
import { SignInForm } from "./sign-in-form";
import "@/app/_access/access.css";

const COUNTRY = "dk";
const REFUSALS = ["foreign_domain", "email_not_verified", "administrator", "foreign_municipality", "closed"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access.signIn");
  return { title: t("title") };
}

/** Log ind: with a password, through an identity provider, or in the demonstration with one click. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const next = ownPath([params.next].flat()[0]) ?? "/";
  const { visitor, readAccess } = visit();
  if (visitor.kind === "account") redirect(next);
  const [scope, t] = await Promise.all([found(scopeReport(database(), COUNTRY)), getTranslations("access.signIn")]);
  const { providers, oneClick } = signInWays();
  const error = [params.error].flat()[0];
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={COUNTRY} tools={null} />}>
      <Lede title={t("title")}>{t.rich(readAccess === "public" ? "sayPublic" : "sayMembers", bold)}</Lede>
      {error && (
        <div className="access-note">
          <Note tone="error" alert>
            {t(`refused.${REFUSALS.find((known) => known === error) ?? "other"}`)}
          </Note>
        </div>
      )}
      <ClientMessages areas={["access"]}>
        <div className="access-ways">
          <div>
            <SignInForm next={next} hasMail={isMailOn()} />
            {isMailOn() && <Forgotten />}
            <Providers providers={providers} next={next} />
          </div>
          {oneClick && scope.demo && <DemoPeople next={next} />}
        </div>
      </ClientMessages>
    </Screen>
  );
}
