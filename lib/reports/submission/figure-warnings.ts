import type { Warning } from "@/lib/submissions/warnings/warnings";
import type { Names } from "./file-effect";
import type { FigureWarning } from "./submission";

/** A warning in the words of the registers. */
export function figureWarning(warning: Warning, names: Names): FigureWarning {
  const { municipalityId, areaSlot, channelSlots, ...figures } = warning;
  return {
    ...figures,
    municipality: names.place(municipalityId),
    area: areaSlot === null ? null : names.area(areaSlot),
    channels: channelSlots.map(names.channel),
  };
}
