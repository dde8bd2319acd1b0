/** What a cell of a workbook holds; a formula is what it gave when the workbook was saved. */
export type SheetCell = string | number | boolean | Date | null;
