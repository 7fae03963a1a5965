import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { Block } from "@/app/_ui/block";
import { ClientMessages } from "@/app/_ui/client-messages";
import { LAST_MUNICIPALITY_COOKIE, rememberedMunicipality } from "@/app/_ui/frame/last-municipality";
import { byName } from "@/lib/i18n/names";
import type { ScopeReport } from "@/lib/reports/scope";
import { TemplatePicker } from "./template-picker";

type TemplateBlockProps = {
  scope: ScopeReport;
  asked: string | null;
  /** The reader's own municipalities; null is all of them. */
  own: readonly string[] | null;
};

/** Where a municipality fetches the file that it fills in. */
export async function TemplateBlock({ scope, asked, own }: TemplateBlockProps) {
  const [t, locale] = await Promise.all([getTranslations("submission.template"), getLocale()]);
  const last = (await cookies()).get(LAST_MUNICIPALITY_COOKIE)?.value;
  const chosen = asked ?? own?.[0] ?? rememberedMunicipality(last, scope.country.code);
  const municipalities = scope.municipalities
    .filter(({ code }) => own?.includes(code) ?? true)
    .map(({ code, name }) => ({ code, name }))
    .toSorted(byName(locale));
  return (
    <Block id="template" title={t("title")} sub={t("sub")}>
      <ClientMessages areas={["submission"]}>
        <TemplatePicker country={scope.country.code} municipalities={municipalities} asked={chosen} />
      </ClientMessages>
    </Block>
  );
}
