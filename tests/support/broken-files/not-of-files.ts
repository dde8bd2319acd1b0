import type { FileFaults } from '$lib/domain/file-faults';
import type { LayoutFaults } from '$lib/domain/layout-faults';
import type { MoodFaults } from '$lib/domain/mood-faults';
import type { OwnFaults } from '$lib/domain/own-faults';
import type { SourceFaults } from '$lib/domain/source-faults';

export type TableCode =
	keyof FileFaults | keyof LayoutFaults | keyof MoodFaults | keyof OwnFaults | keyof SourceFaults;

/** Codes that what a file says cannot bring about, with what does. */
export const NOT_OF_FILES = {
	'file-missing': 'a name that the console is given',
	'file-is-folder': 'a name that the console is given',
	'file-forbidden': 'the rights of whoever sits at the console',
	'file-unreadable': 'the disk that the console reads it from',
	'file-too-hard': 'how long and how much memory this machine gives',
	'table-too-many-intervals': 'more than a million rows, which take minutes to read',
	'mood-file-long': 'a table of a person’s own, whose reader says how long it may be',
	'mood-line-alone': 'a table of a person’s own, whose reader says how many cells a row has',
	'mood-file-pivot': 'what a workbook carries along, in the corpus of persons’ files',
	'mood-file-notes': 'what a workbook carries along, in the corpus of persons’ files',
	'mood-file-attached': 'what a workbook carries along, in the corpus of kinds of persons’ files',
	'mood-file-macro': 'what a workbook carries along, in the corpus of kinds of persons’ files',
	'mood-file-linked': 'what a workbook carries along, in the corpus of kinds of persons’ files',
	'mood-file-carried': 'what a workbook carries along, in the corpus of persons’ files',
	'mood-file-text': 'what a workbook carries along, where its cells are looked at',
	'mood-hidden-text': 'what a workbook hides, where its cells are looked at',
	'mood-sheet-name': 'what a sheet is called, in the corpus of persons’ files',
	'mood-heading-unchosen': 'what somebody says of headings',
	'mood-heading-twice': 'what somebody says of headings',
	'mood-heading-repeated': 'what somebody says of headings',
	'mood-heading-taken': 'what somebody says of headings',
	'mood-heading-missing': 'what somebody says of headings',
	'mood-month-in-weeks': 'what has been published before',
	'mood-month-as-sum': 'what has been published before',
	'mood-month-closed': 'what has been published before',
	'mood-month-corrected': 'what has been published before',
	'mood-month-tried': 'how many corrections have been read in before',
	'mood-month-withdrawn': 'what has been published before',
	'mood-doubt-far-month': 'which months there are, and asked about rather than refused',
	'mood-doubt-old-month': 'what day it is, and asked about rather than refused',
	'mood-doubt-sum': 'asked about rather than refused',
	'mood-doubt-twin': 'asked about rather than refused',
	'mood-doubt-halves': 'asked about rather than refused',
	'mood-doubt-hidden-group': 'asked about rather than refused',
	'mood-doubt-hidden-total': 'asked about rather than refused',
	'mood-doubt-same-weeks': 'asked about rather than refused',
	'mood-doubt-kind': 'asked about rather than refused',
	'mood-doubt-kind-unread': 'asked about rather than refused',
	'mood-doubt-uncounted': 'asked about rather than refused',
	'mood-typed-nothing': 'a form that was sent empty',
	'mood-typed-persons': 'what somebody types in',
	'own-no-file': 'a form that was sent without a file',
	'own-table-repeated': 'what somebody chose of a table',
	'own-table-no-values': 'what somebody chose of a table',
	'own-table-not-drawn': 'what somebody chose of a table',
	'own-table-other-length': 'which indicator somebody chose',
	'own-table-other-sex': 'which indicator somebody chose',
	'own-table-other-category': 'which indicator somebody chose',
	'own-table-other-place': 'which indicator somebody chose',
	'own-unit-too-small': 'which unit somebody chose',
	'own-unit-too-large': 'which unit somebody chose',
	'own-column-fraction': 'which unit somebody chose'
} as const satisfies Partial<Record<TableCode, string>>;

/** A code that a file can bring about. */
export type CodeOfFiles = Exclude<TableCode, keyof typeof NOT_OF_FILES>;
