/** What a workbook may have: well above a country's month, far below what a server cannot bear. */
export const WORKBOOK_LIMITS = {
  /** The file as it is sent. */
  bytes: 20_000_000,
  /** Files in the zip: sheets, styles, pictures. */
  entries: 2_000,
  /** All its XML, unpacked. A full sheet of 31,360 rows has 10 MB. */
  unpacked: 100_000_000,
  /** Above 10 MB nothing that Excel writes is packed more tightly. */
  ratio: 250,
  sheets: 300,
  rows: 200_000,
  columns: 2_000,
  /** Cells that hold something, in all sheets. */
  cells: 2_000_000,
  /** From the first row and column to the last that hold something, in one sheet. */
  area: 8_000_000,
  merges: 20_000,
  megabytes: 512,
  milliseconds: 30_000,
};
