import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { Block } from "@/app/_ui/block";
import { AREA_SLOTS } from "@/lib/domain/slot";
import { type AdministrationProps, administrationAsked } from "../administration-asked";
import { AdministrationScreen } from "../administration-screen";
import { NewAreaButton } from "./area-form";
import { AreaTable } from "./area-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("administration.sections");
  return { title: t("areas") };
}

/** The service areas with their fields and waves. */
export default async function AreasPage(props: AdministrationProps) {
  const { country, report, asOf } = await administrationAsked(props, "areas");
  const [t, locale] = [await getTranslations("administration.areas"), await getLocale()];
  const { areas, version: seenVersion } = report;
  const fields = report.fields.map(({ code, names }) => ({ value: code, label: names[locale] }));
  const waves = areas.filter(({ wave }) => wave > 0).length;
  const say = t.rich("say", { ...bold, count: areas.filter(({ notStated }) => !notStated).length, waves });
  const canWrite = asOf === undefined;
  return (
    <AdministrationScreen {...{ country, report, asOf }} section="areas" sentence={say}>
      <Block
        id="areas"
        title={t("title")}
        sub={t("sub", { used: areas.length, most: AREA_SLOTS })}
        tools={canWrite && <NewAreaButton {...{ country, fields, seenVersion }} />}
      >
        <AreaTable {...{ country, areas, fields, seenVersion, canWrite }} />
      </Block>
    </AdministrationScreen>
  );
}
