/** The cells of a block as a spreadsheet copies them: tabs between columns, a line a row, quotes around what has either. */
export function blockIn(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map(unquoted));
}

/** Where the block's cells land, from a cell on. Empty ones change nothing; `outside` are those that have no cell. */
export function placed(
  block: readonly (readonly string[])[],
  at: number,
  { rows, columns }: { rows: number; columns: number },
): { texts: [index: number, text: string][]; outside: number } {
  const [top, left] = [Math.floor(at / columns), at % columns];
  const texts: [number, string][] = [];
  let outside = 0;
  block.forEach((line, down) => {
    line.forEach((cell, across) => {
      if (cell.trim() === "") return;
      const [row, column] = [top + down, left + across];
      if (row < rows && column < columns) texts.push([row * columns + column, cell.trim()]);
      else outside += 1;
    });
  });
  return { texts, outside };
}

function unquoted(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
