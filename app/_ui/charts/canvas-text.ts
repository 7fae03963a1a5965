import type { Palette } from "./palette";

export const FONT = "Inter, system-ui, sans-serif";

type TextStyle = { size?: number; weight?: number; colour?: string; align?: CanvasTextAlign };

/** Below this width of the window charts say less. */
export function isNarrow(): boolean {
  return window.innerWidth < 600;
}

export function setFont(ctx: CanvasRenderingContext2D, size: number, weight = 400): void {
  ctx.font = `${weight} ${size}px ${FONT}`;
}

/** Text with a white halo, so that it stays readable where it crosses a line. */
export function haloText(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  text: string,
  x: number,
  y: number,
  { size = 12, weight = 400, colour = palette("--kb-ink"), align = "left" }: TextStyle = {},
): void {
  setFont(ctx, size, weight);
  ctx.textAlign = align;
  ctx.textBaseline = "middle";
  ctx.lineJoin = "round";
  ctx.strokeStyle = palette("--kb-page");
  ctx.lineWidth = 4;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

/** The verdict of a closed target year: mark, word, colour. */
export function verdictPill(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  { text, good }: { text: string; good: boolean },
  x: number,
  y: number,
): void {
  setFont(ctx, 11.5, 620);
  const width = ctx.measureText(text).width + 26;
  const colour = palette(good ? "--kb-good" : "--kb-behind");
  ctx.fillStyle = palette(good ? "--kb-good-tint" : "--kb-behind-tint");
  ctx.strokeStyle = palette("--kb-page");
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.roundRect(x, y - 10, width, 20, 10);
  ctx.stroke();
  ctx.fill();
  drawMark(ctx, good, x, y, colour);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colour;
  ctx.fillText(text, x + 18, y + 0.5);
}

function drawMark(ctx: CanvasRenderingContext2D, good: boolean, x: number, y: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.7;
  ctx.lineCap = "round";
  ctx.beginPath();
  if (good) {
    ctx.moveTo(x + 7, y);
    ctx.lineTo(x + 9.8, y + 3);
    ctx.lineTo(x + 14.5, y - 3);
  } else {
    ctx.moveTo(x + 7.5, y - 3);
    ctx.lineTo(x + 13.5, y + 3);
    ctx.moveTo(x + 13.5, y - 3);
    ctx.lineTo(x + 7.5, y + 3);
  }
  ctx.stroke();
}
