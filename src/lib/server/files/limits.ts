/** Larger files are refused before they are read, unless they are CSV that is read piece by piece. Documented in the README. */
export const MAX_FILE_BYTES = 20_000_000;

/** No cell of a table is longer: patterns never see one that is. */
export const MAX_CELL_LENGTH = 10_000;

export const MAX_LINE_LENGTH = 200_000;
export const MAX_COLUMNS = 2_000;

/** Of a sheet in a workbook. */
export const MAX_SHEET_ROWS = 200_000;
export const MAX_SHEETS = 200;

/** Of a table that a person keeps. */
export const MAX_OWN_ROWS = 5_000;
export const MAX_OWN_COLUMNS = 60;

/** How long and how much memory the reading of one file may take. */
export const LONGEST_READING_MS = 60_000;
export const MOST_READING_MB = 1_024;

/** Characters of a file's name. */
export const MAX_NAME_LENGTH = 200;

/** Of a calendar of events. */
export const MAX_CALENDAR_BYTES = 5_000_000;
/** As many events of a calendar as somebody looks through. */
export const MAX_EVENTS = 500;
