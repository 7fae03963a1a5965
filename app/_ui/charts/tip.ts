import type { Chart, Plugin } from "chart.js";
import type { Palette } from "./palette";

export type TipRow = { name: string; value: string; colour: string };

export type Tip = { title: string; rows: readonly TipRow[]; note?: string };

/** A place of the axis that the pointer can rest on, in pixels. */
export type TipPlace = { at: number; tip: () => Tip };

/** The box beside the pointer, as an element: the style sheet draws it, and it may leave the canvas. */
export function pointerTip(box: HTMLElement, palette: Palette, places: (chart: Chart) => readonly TipPlace[]): Plugin {
  let shown: TipPlace | null = null;
  return {
    id: "pointerTip",
    afterEvent(chart, { event, inChartArea }) {
      const next = event.type === "mouseout" || !inChartArea ? null : nearest(places(chart), event.x ?? 0);
      if (next?.at === shown?.at) return;
      shown = next;
      show(box, chart, next);
      chart.draw();
    },
    beforeDatasetsDraw({ ctx, chartArea }) {
      if (!shown) return;
      ctx.save();
      ctx.strokeStyle = palette("--kb-line-2");
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(shown.at, chartArea.top);
      ctx.lineTo(shown.at, chartArea.bottom);
      ctx.stroke();
      ctx.restore();
    },
  };
}

function nearest(places: readonly TipPlace[], x: number): TipPlace | null {
  const distance = (place: TipPlace) => Math.abs(place.at - x);
  return places.reduce<TipPlace | null>(
    (best, place) => (best && distance(best) <= distance(place) ? best : place),
    null,
  );
}

function show(box: HTMLElement, chart: Chart, place: TipPlace | null): void {
  showTip(box, chart, place && { at: place.at, ...place.tip() });
}

/** Fills the box and puts it beside a place, in pixels; without a tip it is hidden. */
export function showTip(box: HTMLElement, chart: Chart, tip: (Tip & { at: number }) | null): void {
  box.hidden = tip === null;
  if (!tip) return;
  const { title, rows, note } = tip;
  box.replaceChildren(element("b", title), ...rows.map(rowElement), ...(note ? [element("p", note)] : []));
  const left = tip.at + 14 + box.offsetWidth > chart.width ? tip.at - 14 - box.offsetWidth : tip.at + 14;
  box.style.transform = `translate(${Math.max(0, Math.round(left))}px, ${Math.round(chart.chartArea.top)}px)`;
}

function rowElement({ name, value, colour }: TipRow): HTMLElement {
  const mark = element("i", "");
  mark.style.setProperty("--c", colour);
  const label = element("span", "");
  label.append(mark, name);
  const row = element("div", "");
  row.append(label, element("span", value));
  return row;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
