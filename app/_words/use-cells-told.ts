import { useLocale, useTranslations } from "next-intl";
import type { Names } from "@/db/schema/registers";

type Labels = readonly { names: Names }[];

/** Cells in few words: one by name, a channel in so many areas, so many channels in an area, or both counted. */
export function useCellsTold(): (areas: Labels, channels: Labels) => string {
  const t = useTranslations("declarations.history");
  const locale = useLocale();
  return (areas, channels) => {
    const [area, channel] = [areas[0]?.names[locale] ?? "", channels[0]?.names[locale] ?? ""];
    const counts = { areas: areas.length, channels: channels.length };
    if (areas.length === 1 && channels.length === 1) return t("cell", { area, channel });
    if (channels.length === 1) return t("channelAreas", { ...counts, channel });
    if (areas.length === 1) return t("areaChannels", { ...counts, area });
    return t("many", counts);
  };
}
