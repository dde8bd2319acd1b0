import { sexOfWord } from '$lib/domain/sex-words';
import {
	headedLengthOf,
	plainHeading,
	roleOf,
	type HeadedLength
} from '$lib/server/files/dimension-role';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import {
	kindOfHeading,
	readArea,
	type AreaSpellings
} from '$lib/server/layout/words/area-spelling';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';
import { readValueHeading } from './value-heading';
import { isSchoolYear, parseWrittenPeriod } from '$lib/server/layout/words/written-period';

/** What a column of a table without a definition holds. */
export type SheetColumn = { readonly index: number; readonly heading: string } & (
	| { readonly role: 'area' | 'sex' | 'content' | 'note' | 'other' | 'value' }
	| { readonly role: 'period'; readonly length: HeadedLength }
);

const LOOKED_AT = 200;
const IDENTITY = /(^|[ _:-])(id|kod|code|sort|lat|lng)([ _-].*)?$|(kod|code|kode|koodi)$/i;
const CATEGORY =
	/^(ålder|alder|åldrar|åldersgrupp|ålderskategori|åldersklass|age|age group|ikä|ikäryhmä|aldur|årskurs|åk|klass|klasstyp|grupp|kategori|storleksklass|nivå|födelseår|byggår|årgång|födelseland|ordning|rang|rank|nr|nummer)$/i;
const NOTE =
	/^(anmärkning(ar)?|kommentar(er)?|not|noter|note|notes|fotnot(er)?|källa|källor|source|huomautus|lähde|merknad)$/i;
const COMPOUND_YEAR = /^\p{L}{2,20}(år|årtal|vuosi)$/iu;

/** Whether a heading is that of a code or a place on a map, never of a figure. */
export function isIdentity(heading: string): boolean {
	return IDENTITY.test(heading);
}

/** Each column by its heading and by what stands under it. */
export function readColumns(
	headings: readonly string[],
	rows: readonly SheetRow[],
	areas: AreaSpellings
): readonly SheetColumn[] {
	const columns = headings.map((heading, index) => readColumn(index, heading, rows, areas));
	const has = (role: SheetColumn['role']) => columns.some((column) => column.role === role);
	const isEmpty = ({ index, heading, role }: SheetColumn) =>
		role === 'other' && heading !== '' && textsOf(rows, index).length === 0;
	return columns.map((column, at) => {
		// Nothing in all of a column among those of figures is figures that are missing.
		if (isEmpty(column) && borders(columns, at, isEmpty)) return { ...column, role: 'value' };
		if (column.role !== 'other' && column.role !== 'value') return column;
		const { index, heading } = column;
		const texts = textsOf(rows, index);
		if ((!has('area') || isIdentity(plainHeading(heading))) && isPlaces(heading, texts, areas))
			return { index, heading, role: 'area' };
		if (!has('sex') && isSexes(texts)) return { index, heading, role: 'sex' };
		const length = has('period') ? null : unheadedLength(heading, texts);
		return length ? { index, heading, role: 'period', length } : column;
	});
}

function borders(
	columns: readonly SheetColumn[],
	at: number,
	isEmpty: (column: SheetColumn) => boolean
): boolean {
	const before = columns.slice(0, at).findLast((column) => !isEmpty(column));
	const after = columns.slice(at).find((column) => !isEmpty(column));
	return before?.role === 'value' || after?.role === 'value';
}

function readColumn(
	index: number,
	heading: string,
	rows: readonly SheetRow[],
	areas: AreaSpellings
): SheetColumn {
	const texts = textsOf(rows, index);
	const plain = plainHeading(heading);
	const length = headedLengthOf(heading);
	if (length) return { index, heading, role: 'period', length };
	const named = roleOf(heading);
	if (named === 'sex') return { index, heading, role: 'sex' };
	if (named === 'area' && shareOf(texts, (text) => isPlace(text, heading, areas)) >= 0.5) {
		return { index, heading, role: 'area' };
	}
	if (heading === '' && shareOf(texts, (text) => isPlace(text, heading, areas)) >= 0.8) {
		return { index, heading, role: 'area' };
	}
	if (named === 'content') return { index, heading, role: 'content' };
	if (NOTE.test(plain)) return { index, heading, role: 'note' };
	if (CATEGORY.test(plain) || isIdentity(plain)) return { index, heading, role: 'other' };
	const said = readValueHeading(heading);
	const timed = heading !== '' && (said.period !== null || said.part !== null);
	// Nothing but marks for missing values is a column of them, and so is an empty one under a period.
	const marked = texts.every((text) => !/\d/.test(text));
	const share = shareOf(texts, isNumber);
	const numeric = timed || (texts.length > 0 && (marked ? share === 1 : share >= 0.6));
	// Figures never begin with a zero before another digit: codes do.
	const coded = texts.some((text) => /^0\d/.test(text));
	return { index, heading, role: numeric && !coded ? 'value' : 'other' };
}

function textsOf(rows: readonly SheetRow[], index: number): readonly string[] {
	return rows
		.slice(0, LOOKED_AT)
		.map(({ cells }) => cells[index] ?? '')
		.filter((text) => text !== '');
}

function shareOf(texts: readonly string[], test: (text: string) => boolean): number {
	return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

function isNumber(text: string): boolean {
	return parsePxwebNumber(plainMark(text), 'zero') !== null;
}

/** Also a name that two places share, and a code beside another's name. */
function isPlace(text: string, heading: string, areas: AreaSpellings): boolean {
	const area = readArea(text, areas, kindOfHeading(heading));
	return area.ok || area.reason.code !== 'area-unknown';
}

/** Under a heading that does not say so: names of places, or codes under a heading of codes. */
function isPlaces(heading: string, texts: readonly string[], areas: AreaSpellings): boolean {
	const named = texts.filter((text) => /\p{L}/u.test(text));
	const ours = (text: string) => readArea(text, areas).ok;
	if (named.length >= texts.length / 2) return named.length > 0 && shareOf(texts, ours) >= 0.8;
	return (
		isIdentity(plainHeading(heading)) &&
		shareOf(texts, (text) => /^(\d{2}|\d{4})$/.test(text) && ours(text)) >= 0.95
	);
}

function isSexes(texts: readonly string[]): boolean {
	const sexes = texts.map(sexOfWord);
	return texts.length > 0 && !sexes.includes(null) && (sexes.includes('K') || sexes.includes('M'));
}

/** `Redovisningsår` with years under it, or `januari 2024` under any heading; a bare number elsewhere is no year. */
function unheadedLength(heading: string, texts: readonly string[]): HeadedLength | null {
	if (texts.length === 0) return null;
	const years = texts.every((text) => /^(19|20)\d\d$/.test(text));
	if (years) return heading === '' || COMPOUND_YEAR.test(plainHeading(heading)) ? 'year' : null;
	const written = (text: string) =>
		isSchoolYear(text) ||
		(!/^\d{4,6}$/.test(text) &&
			(parseWrittenPeriod(text) !== null || parseWrittenDay(text) !== null));
	return texts.every(written) ? 'any' : null;
}
