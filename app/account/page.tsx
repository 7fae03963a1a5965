import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import { Block } from "@/app/_ui/block";
import { ClientMessages } from "@/app/_ui/client-messages";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database, servedDatabase } from "@/db/client";
import { servedAuth } from "@/lib/access/auth";
import { visit } from "@/lib/access/visit";
import { type AccountReport, accountReport } from "@/lib/reports/account/account";
import { scopeReport } from "@/lib/reports/scope";
import { ChangePassword } from "./change-password";
import { SecondFactor } from "./second-factor";
import { SessionTable } from "./session-table";
import "@/app/_access/access.css";
import "@/app/_ui/entry/entry.css";
import "./account.css";

const COUNTRY = "dk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access.account");
  return { title: t("title") };
}

/** Min konto: who one is here, the ways to sign in, and where one has. */
export default async function AccountPage() {
  const { visitor } = visit();
  if (visitor.kind !== "account") throw new Error("The door of the account is open to accounts only.");
  const current = await servedAuth().api.getSession({ headers: await headers() });
  const asked = { accountId: visitor.id, sessionId: current?.session.id ?? null, now: new Date() };
  const [scope, report, t, roles] = await Promise.all([
    found(scopeReport(database(), COUNTRY)),
    found(accountReport(servedDatabase().sql, asked)),
    getTranslations("access.account"),
    getTranslations("frame.who.roles"),
  ]);
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={COUNTRY} tools={null} />}>
      <Lede title={t("title")} stamp={[report.email, await placesIn(report)]}>
        {t.rich("say", { name: report.name, role: roles(report.role).toLocaleLowerCase(), ...bold })}
      </Lede>
      <ClientMessages areas={["access"]}>
        <div className="cols even">
          <Block
            id="password"
            title={t("password.title")}
            sub={t(report.hasPassword ? "password.sub" : "password.none")}
          >
            {report.hasPassword && <ChangePassword email={report.email} />}
          </Block>
          <Block
            id="second-factor"
            title={t(report.hasSecondFactor ? "secondFactor.on" : "secondFactor.off")}
            sub={t(report.hasPassword ? "secondFactor.sub" : "secondFactor.none")}
          >
            {report.hasPassword && <SecondFactor isOn={report.hasSecondFactor} />}
          </Block>
        </div>
        <Block id="sessions" title={t("sessions.title", { count: report.sessions.length })} sub={t("sessions.sub")}>
          <SessionTable sessions={report.sessions} />
        </Block>
      </ClientMessages>
    </Screen>
  );
}

async function placesIn({ role, municipalities }: AccountReport): Promise<string> {
  const t = await getTranslations("access.account");
  if (role === "administrator") return t("allPlaces");
  return municipalities.length > 0 ? municipalities.map(({ name }) => name).join(", ") : t("noPlaces");
}
