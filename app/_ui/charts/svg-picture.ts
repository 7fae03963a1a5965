import type { PictureOf } from "./chart-picture";

/** What a drawing looks like, from the page's styles; on its own it has none. */
const LOOK = [
  ...["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity"],
  ...["font-size", "font-weight", "text-anchor"],
];

const FONT = "Inter, Arial, sans-serif";

/** A drawing of the page as a picture that can be drawn on a canvas, as wide as it stands or wider. */
export async function svgPicture(svg: SVGSVGElement): Promise<PictureOf> {
  const { width: wide, height: high } = svg.viewBox.baseVal;
  const width = Math.max(640, svg.clientWidth);
  const height = (high * width) / Math.max(1, wide);
  const image = new Image();
  const loaded = new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error("The drawing could not be made a picture."));
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standingAlone(svg, 2 * width, 2 * height))}`;
  await loaded;
  return { image, width, height };
}

function standingAlone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement; // a clone is of the kind that it was cloned from
  const originals = [...svg.querySelectorAll("*")];
  for (const [index, element] of [...copy.querySelectorAll("*")].entries()) {
    const original = originals[index];
    if (!original) continue;
    const look = getComputedStyle(original);
    for (const name of LOOK) element.setAttribute(name, look.getPropertyValue(name));
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("font-family", FONT);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return new XMLSerializer().serializeToString(copy);
}
