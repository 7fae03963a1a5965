import { useTranslations } from "next-intl";
import { COLOUR_MAXIMUM, type Colouring, fillOf, tally } from "./map-classes";
import { classSpan } from "./map-words";

/** Beside the map: how many municipalities are in each class, the highest first, and how many have no value. */
export function MapClassesList({ colouring, values, lacking }: MapClassesListProps) {
  const t = useTranslations("map");
  const counts = tally(colouring, values);
  const most = Math.max(...counts, lacking, COLOUR_MAXIMUM);
  const words = { under: (value: string) => t("under", { value }), over: (value: string) => t("over", { value }) };
  const rows = counts
    .map((count, at) => ({
      key: String(at),
      name: classSpan(colouring, at, words),
      fill: fillOf(colouring, at).fill,
      count,
    }))
    .toReversed();
  return (
    <table className="map-classes">
      <caption>{t("classes", { colouring })}</caption>
      <tbody>
        {[...rows, { key: "none", name: t("notComplete"), fill: "url(#hatch)", count: lacking }].map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className="bar" aria-hidden="true">
              <svg aria-hidden="true">
                <rect
                  width={`${((100 * row.count) / most).toFixed(2)}%`}
                  height="18"
                  rx="2"
                  fill={row.fill}
                  data-empty={row.key === "none"}
                />
              </svg>
            </td>
            <td className="num">{row.count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type MapClassesListProps = { colouring: Colouring; values: readonly number[]; lacking: number };
