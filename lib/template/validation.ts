import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  getCellAddress,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from "write-excel-file/utility";
import type { Rectangle } from "./rectangles";

/** What a spreadsheet lets one type into some cells. `formula` is a list's range, or a test of the first cell. */
export type Validation = {
  where: Rectangle;
  type: "list" | "custom";
  formula: string;
  /** `stop` refuses, `warning` asks whether one means it. */
  style: "stop" | "warning";
  title: string;
  message: string;
};

/** The order of a sheet's parts in ECMA-376 (CT_Worksheet); Excel refuses a file that has another. */
export const SHEET_PARTS = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"],
  ...["smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"],
  ...["webPublishItems", "tableParts", "extLst"],
];

/** Adds validations to the first sheet of a workbook: the package itself knows none. */
export function validating(validations: readonly Validation[]): Feature<Stream | Buffer | Blob> {
  const markup = `<dataValidations count="${validations.length}">${validations.map(element).join("")}</dataValidations>`;
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) =>
            sheetIndex !== 0 || validations.length === 0
              ? xml
              : insertElementMarkupAccordingToOrderOfSiblings(xml, markup, SHEET_PARTS, "worksheet"),
        },
      },
    },
  };
}

/** Excel cuts off a longer title (32) or message (225), or calls the file damaged. */
function element({ where, type, formula, style, title, message }: Validation): string {
  const attributes = {
    type,
    ...(style === "warning" && { errorStyle: "warning" }),
    ...{ allowBlank: "1", showErrorMessage: "1" },
    ...{ errorTitle: title.slice(0, 32), error: message.slice(0, 225), sqref: rangeOf(where) },
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${sanitizeAttributeValue(value)}"`);
  return `<dataValidation ${written.join(" ")}><formula1>${sanitizeTextContent(formula)}</formula1></dataValidation>`;
}

function rangeOf({ top, left, bottom, right }: Rectangle): string {
  const [first, last] = [getCellAddress(top, left), getCellAddress(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}
