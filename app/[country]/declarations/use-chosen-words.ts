import { useCellsTold } from "@/app/_words/use-cells-told";
import type { Names } from "@/db/schema/registers";

type Labels = readonly { names: Names }[];

/** The chosen cells of a grid in few words. */
export function useChosenWords({
  areas,
  channels,
}: {
  areas: Labels;
  channels: Labels;
}): (cells: readonly number[]) => string {
  const told = useCellsTold();
  return (cells) => {
    const width = channels.length;
    const rows = new Set(cells.map((cell) => Math.floor(cell / width)));
    const columns = new Set(cells.map((cell) => cell % width));
    return told(
      areas.filter((_, row) => rows.has(row)),
      channels.filter((_, column) => columns.has(column)),
    );
  };
}
