import { PLACE_DASHES } from "../place-dashes";
import type { SeriesRole } from "./line-chart-value";
import { type Palette, translucent } from "./palette";

/** How a line of each kind is drawn; `dots` has no line, `quiet` is left out of the box beside the pointer. */
type Look = {
  token: string;
  width: number;
  text?: string;
  dash?: number[];
  dots?: true;
  opacity?: number;
  quiet?: true;
};

const LOOKS: Record<SeriesRole, Look> = {
  path: { token: "--kb-target", width: 1.8, dash: [6, 4] },
  months: { token: "--kb-month-dot", width: 0, dots: true, quiet: true },
  compare: { token: "--kb-compare", width: 2, text: "--kb-ink-3" },
  place6: { token: "--kb-place-6", width: 2, dash: [...PLACE_DASHES[5]] },
  place5: { token: "--kb-place-5", width: 2, dash: [...PLACE_DASHES[4]] },
  place4: { token: "--kb-place-4", width: 2, dash: [...PLACE_DASHES[3]] },
  place3: { token: "--kb-place-3", width: 2, dash: [...PLACE_DASHES[2]] },
  place2: { token: "--kb-place-2", width: 2, dash: [...PLACE_DASHES[1]] },
  place1: { token: "--kb-place-1", width: 3 },
  selfService: { token: "--kb-selfservice", width: 2.25 },
  digital: { token: "--kb-digital", width: 3 },
  phoneMonths: { token: "--kb-phone-line", width: 1, opacity: 0.45, quiet: true },
  selfServiceMonths: { token: "--kb-selfservice", width: 1, opacity: 0.45, quiet: true },
  phone: { token: "--kb-phone-line", width: 2.5, text: "--kb-warn" },
};

/** From the back to the front. */
const DEPTH = Object.keys(LOOKS);

export function byDepth(left: { role: SeriesRole }, right: { role: SeriesRole }): number {
  return DEPTH.indexOf(left.role) - DEPTH.indexOf(right.role);
}

export function seriesLook(role: SeriesRole): Look {
  return LOOKS[role];
}

export function seriesColour(role: SeriesRole, palette: Palette): string {
  const { token, opacity } = LOOKS[role];
  return opacity ? translucent(palette(token), opacity) : palette(token);
}

/** The colour of the name at the line's end; some lines are too pale for text. */
export function textColour(role: SeriesRole, palette: Palette): string {
  return palette(LOOKS[role].text ?? LOOKS[role].token);
}
