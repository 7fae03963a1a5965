import type { TableContent } from "@/app/_ui/table/table-content";
import type { MapPlace } from "@/lib/reports/league/country-map";

type MapTableWords = {
  caption: string;
  columns: Record<"name" | "rank" | "share" | "distance" | "change" | "reason", string>;
  reason: (code: NonNullable<MapPlace["reason"]>) => string;
};

/** The numbers behind the map; those without a share come with the reason. */
export function mapTable(places: readonly MapPlace[], { caption, columns, reason }: MapTableWords): TableContent {
  return {
    caption,
    columns: [
      { header: columns.name, kind: "text" },
      { header: columns.rank, kind: "count" },
      { header: columns.share, kind: "share" },
      { header: columns.distance, kind: "points", narrow: "hide" },
      { header: columns.change, kind: "points" },
      { header: columns.reason, kind: "text", narrow: "hide" },
    ],
    rows: places.map((place) => [
      ...[place.name, place.rank, place.share, place.distance, place.change],
      place.reason ? reason(place.reason) : null,
    ]),
  };
}
