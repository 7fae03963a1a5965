import { PLACE_DASHES } from "./place-dashes";

/** A piece of a municipality's line in a picture of several: `place` counts from 0, the reader's own. */
export function PlaceMark({ place }: { place: number }) {
  return (
    <svg className="place-mark" width="22" height="8" aria-hidden="true">
      <line
        {...{ x1: 0, x2: 22, y1: 4, y2: 4, strokeWidth: place === 0 ? 3 : 2 }}
        stroke={`var(--kb-place-${place + 1})`}
        strokeDasharray={PLACE_DASHES[place]?.join(" ")}
      />
    </svg>
  );
}
