import { getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { found } from "@/app/_results/found";
import { ClientMessages } from "@/app/_ui/client-messages";
import { ScopeBar } from "@/app/_ui/frame/scope-bar";
import { Screen } from "@/app/_ui/frame/screen";
import { Lede } from "@/app/_ui/lede";
import { database } from "@/db/client";
import { scopeReport } from "@/lib/reports/scope";
import { LinkForm } from "./link-form";
import "./access.css";

const COUNTRY = "dk";

/** Where a link leads that is good for one password. */
export async function LinkScreen({ page }: { page: "setup" | "password" }) {
  const [scope, t] = await Promise.all([
    found(scopeReport(database(), COUNTRY)),
    getTranslations(`access.link.${page}`),
  ]);
  return (
    <Screen bar={<ScopeBar demo={scope.demo} country={COUNTRY} tools={null} />}>
      <Lede title={t("title")}>{t.rich("say", bold)}</Lede>
      <ClientMessages areas={["access"]}>
        <LinkForm page={page} />
      </ClientMessages>
    </Screen>
  );
}
