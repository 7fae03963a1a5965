import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { bold } from "@/app/_results/bold";
import { inSentence } from "@/app/_results/in-sentence";
import { listed } from "@/app/_results/reasons";
import { Block } from "@/app/_ui/block";
import { type AdministrationProps, administrationAsked } from "../administration-asked";
import { AdministrationScreen } from "../administration-screen";
import { ChannelTable } from "./channel-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("administration.sections");
  return { title: t("channels") };
}

/** The channels, and since when each counts as digital or as self-service. */
export default async function ChannelsPage(props: AdministrationProps) {
  const { country, report, asOf } = await administrationAsked(props, "channels");
  const [t, locale] = [await getTranslations("administration.channels"), await getLocale()];
  const digital = report.channels.filter((channel) => channel.digital).map(({ names }) => inSentence(names[locale]));
  const say = t.rich("say", { ...bold, channels: listed(locale, digital) || "none" });
  return (
    <AdministrationScreen {...{ country, report, asOf }} section="channels" sentence={say}>
      <Block id="channels" title={t("title")} sub={t("sub")}>
        <ChannelTable
          country={country}
          channels={report.channels}
          seenVersion={report.version}
          lastClosed={report.lastClosed}
          canWrite={asOf === undefined}
        />
      </Block>
    </AdministrationScreen>
  );
}
