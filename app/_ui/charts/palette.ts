/** The colours of the style sheet, for a canvas that cannot read it. */
export type Palette = (token: string) => string;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return (token) => style.getPropertyValue(token).trim();
}

/** The same colour, paler, for a thin line under a stronger one. Takes `#rrggbb`. */
export function translucent(colour: string, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0")}`;
}
