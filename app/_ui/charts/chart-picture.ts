import { Chart } from "chart.js";
import type { LegendItem } from "../legend";
import { setFont } from "./canvas-text";
import { type Palette, readPalette } from "./palette";

export type PictureText = { title: string; sub?: string; source: string; legend: readonly LegendItem[] };

const MARGIN = 24;
const SCALE = 2;

/** What is drawn, and how large it is on the page. */
export type PictureOf = { image: CanvasImageSource; width: number; height: number };

/** The chart as a PNG that can stand alone: title and unit over it, legend, source and data version under it. */
export async function chartPicture(chart: HTMLCanvasElement, text: PictureText): Promise<Blob | null> {
  const width = Math.max(480, chart.clientWidth);
  const height = (chart.clientHeight * width) / Math.max(1, chart.clientWidth);
  return picturePng({ image: chart, width, height: chart.width > 0 ? height : 0 }, text, barNames(chart));
}

/** The same of any picture; `names` are what its parts are called, after the legend. */
export async function picturePng(
  { image, width, height }: PictureOf,
  text: PictureText,
  names: readonly Sign[] = [],
): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const ctx = canvas.getContext("2d");
  if (!ctx) return null;
  const palette = readPalette();
  const legend = [...text.legend.map((item) => ({ ...item, colour: palette(`--kb-${item.token}`) })), ...names];
  const picture = { image, text, legend, width, height };
  // Drawn twice: once to learn how tall it gets, once on paper of that size.
  const tall = drawPicture(ctx, palette, picture);
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = Math.ceil(tall * SCALE);
  ctx.scale(SCALE, SCALE);
  ctx.fillStyle = palette("--kb-page");
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  drawPicture(ctx, palette, picture);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

type Sign = { mark: LegendItem["mark"]; colour: string; text: string };

type Picture = { image: CanvasImageSource; text: PictureText; legend: readonly Sign[]; width: number; height: number };

/** Stacked bars are named in a list beside them on the page; their file has to name them itself, from the top down. */
function barNames(canvas: HTMLCanvasElement): Sign[] {
  const chart = Chart.getChart(canvas);
  const bars = chart?.data.datasets.filter((_, index) => chart.getDatasetMeta(index).type === "bar") ?? [];
  return bars.toReversed().map(({ label = "", backgroundColor }) => {
    const colour = Array.isArray(backgroundColor) ? backgroundColor[0] : backgroundColor;
    return { mark: "square" as const, colour: String(colour), text: label };
  });
}

function drawPicture(ctx: CanvasRenderingContext2D, palette: Palette, picture: Picture): number {
  const { image, text, legend, width, height } = picture;
  let y = MARGIN;
  y = paragraph(ctx, text.title, y, { width, size: 18, weight: 640, colour: palette("--kb-ink") });
  if (text.sub) y = paragraph(ctx, text.sub, y, { width, size: 13, weight: 400, colour: palette("--kb-ink-2") });
  y += 10;
  if (height > 0) ctx.drawImage(image, MARGIN, y, width, height);
  y += height + 12;
  if (legend.length > 0) y = drawLegend(ctx, palette, legend, y, width) + 8;
  y = paragraph(ctx, text.source, y, { width, size: 12, weight: 400, colour: palette("--kb-ink-3") });
  return y + MARGIN / 2;
}

type Paragraph = { width: number; size: number; weight: number; colour: string };

function paragraph(ctx: CanvasRenderingContext2D, text: string, y: number, style: Paragraph): number {
  setFont(ctx, style.size, style.weight);
  ctx.fillStyle = style.colour;
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  const lines = wrapped(text, style.width, (part) => ctx.measureText(part).width);
  for (const [index, line] of lines.entries()) ctx.fillText(line, MARGIN, y + index * style.size * 1.35);
  return y + lines.length * style.size * 1.35;
}

/** The words of a text in lines no wider than this; a word that is wider stands alone. */
export function wrapped(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function drawLegend(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  items: readonly Sign[],
  top: number,
  width: number,
): number {
  setFont(ctx, 12);
  let [x, y] = [MARGIN, top];
  for (const { mark, colour, text } of items) {
    const room = 24 + ctx.measureText(text).width + 16;
    if (x > MARGIN && x + room > MARGIN + width) [x, y] = [MARGIN, y + 18];
    drawMark(ctx, colour, mark, x, y + 7);
    ctx.fillStyle = palette("--kb-ink-2");
    ctx.textBaseline = "middle";
    ctx.fillText(text, x + 24, y + 7);
    x += room;
  }
  return y + 18;
}

function drawMark(ctx: CanvasRenderingContext2D, colour: string, mark: LegendItem["mark"], x: number, y: number): void {
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  ctx.lineWidth = mark === "ring" ? 1.4 : 2.5;
  ctx.setLineDash(mark === "dash" ? [6, 4] : []);
  ctx.beginPath();
  if (mark === "dot" || mark === "ring") ctx.arc(x + 9, y, 3, 0, 2 * Math.PI);
  else if (mark === "line" || mark === "dash") ctx.moveTo(x, y);
  if (mark === "line" || mark === "dash") ctx.lineTo(x + 18, y);
  if (mark === "diamond")
    for (const [dx, dy] of [
      [9, -5],
      [14, 0],
      [9, 5],
      [4, 0],
    ] as const)
      ctx.lineTo(x + dx, y + dy);
  if (mark === "dot" || mark === "diamond") ctx.fill();
  else if (mark === "square" || mark === "band") ctx.fillRect(x + 2, y - 5, mark === "band" ? 18 : 11, 10);
  else ctx.stroke();
  ctx.setLineDash([]);
}
