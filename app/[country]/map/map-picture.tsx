"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { keepingAsOf } from "@/app/_ui/frame/filter-address";
import type { MapPlace } from "@/lib/reports/league/country-map";
import { type Colouring, classOf, fillOf } from "./map-classes";
import { placeValue, shortValue } from "./map-words";
import { isArrow, neighbour, type Tile } from "./tile";

const SIZE = 36;
const STEP = 39;

type MapPictureProps = {
  country: string;
  tiles: Record<string, Tile>;
  places: readonly MapPlace[];
  colouring: Colouring;
  /** The reader's own municipality. */
  own: string | null;
  label: string;
};

/** The country as equal tiles. One tab stop; arrow keys move, Enter opens the municipality. */
export function MapPicture({ country, tiles, places, colouring, own, label }: MapPictureProps) {
  const search = useSearchParams().toString();
  const shown = places.filter(({ code }) => tiles[code]);
  const [current, setCurrent] = useState(own && tiles[own] ? own : (shown[0]?.code ?? ""));
  const links = useRef(new Map<string, Element & HTMLOrSVGElement>());
  const move = (event: KeyboardEvent, code: string) => {
    if (!isArrow(event.key)) return;
    event.preventDefault();
    const next = neighbour(tiles, code, event.key);
    if (next) links.current.get(next)?.focus();
  };
  // The own tile is drawn last, so that its frame lies over its neighbours.
  const ordered = shown.toSorted((a, b) => Number(a.code === own) - Number(b.code === own));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a picture
    <svg className="tilemap" data-picture viewBox="-3 -3 785 549" role="group" aria-label={label}>
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--kb-page)" />
          <rect width="2" height="5" fill="var(--kb-warn-tint)" />
        </pattern>
      </defs>
      {ordered.map((place) => (
        <a
          key={place.code}
          href={keepingAsOf(`/${country}/${place.code}`, search)}
          ref={(link) => {
            if (link) links.current.set(place.code, link);
          }}
          tabIndex={place.code === current ? 0 : -1}
          onFocus={() => setCurrent(place.code)}
          onKeyDown={(event) => move(event, place.code)}
        >
          <TileShape place={place} tile={tiles[place.code]} colouring={colouring} own={place.code === own} />
        </a>
      ))}
    </svg>
  );
}

type TileShapeProps = { place: MapPlace; tile: Tile | undefined; colouring: Colouring; own: boolean };

function TileShape({ place, tile, colouring, own }: TileShapeProps) {
  const t = useTranslations("map");
  const locale = useLocale();
  if (!tile) return null;
  const [short, column, row] = tile;
  const [x, y] = [column * STEP, row * STEP];
  const value = placeValue(place, colouring);
  const { fill, light } =
    value === null ? { fill: "url(#hatch)", light: false } : fillOf(colouring, classOf(colouring, value));
  const said = value === null ? t("noValue") : t("value", { value: shortValue(locale, colouring, value), colouring });
  return (
    <>
      <title>{place.rank ? t("tile", { name: place.name, said, rank: place.rank }) : `${place.name}: ${said}`}</title>
      <rect x={x} y={y} width={SIZE} height={SIZE} rx="3" fill={fill} data-own={own} data-empty={value === null} />
      <g data-light={light} data-own={own}>
        <text x={x + SIZE / 2} y={y + 15} fontSize="11">
          {short}
        </text>
        <text x={x + SIZE / 2} y={y + 28} fontSize="10.5">
          {value === null ? "?" : shortValue(locale, colouring, value)}
        </text>
      </g>
    </>
  );
}
