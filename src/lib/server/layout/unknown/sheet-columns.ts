import { COUNTRY_CODE } from '$lib/domain/area';
import {
	AREA_WORD,
	CALLED_AFTER,
	CATEGORY,
	isIdentity,
	MANY_AREAS,
	NOTE,
	NUMBERED,
	OF_YEARS,
	WITHIN
} from './columns/column-words';
import { areCodes, findCodes, isPlace, LOOKED_AT } from './columns/code-columns';
import { OF_THINGS } from './columns/headed-otherwise';
import { areFlags } from './columns/row-flags';
import type { SheetColumn, ValueHeading } from './columns/sheet-plan';
import { sexOfWord } from '$lib/domain/sex-words';
import { roleOf } from '$lib/server/files/dimension-role';
import { headedLengthOf, plainHeading } from '$lib/server/files/headed-length';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { padCode, readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { countryOfPlace } from '$lib/server/layout/words/other-countries';
import { monthOfName } from '$lib/domain/month-words';
import { parsePxwebNumber, plainMark } from '$lib/server/layout/words/pxweb-number';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';
import {
	isSchoolYear,
	parseWrittenPeriod,
	whyNoPeriod
} from '$lib/server/layout/words/written-period';

/** Each column by its heading and by what stands under it. */
export function knowColumns(
	headings: readonly string[],
	said: readonly ValueHeading[],
	rows: readonly SheetRow[],
	areas: AreaSpellings
): readonly SheetColumn[] {
	const parted = said.some(({ part }) => part !== null);
	const columns = headings.map((heading, index) =>
		readColumn(index, heading, { timed: isTimed(said[index]), parted }, rows, areas)
	);
	const has = (role: SheetColumn['role']) => columns.some((column) => column.role === role);
	const isEmpty = ({ index, heading, role }: SheetColumn) =>
		role === 'other' && heading !== '' && textsOf(rows, index).length === 0;
	const timed = has('period') || said.some(({ period }) => period !== null);
	// `Redovisningsår` with years under it; one of several, or beside `År`, only tells rows apart.
	const coded = findCodes(columns, rows, areas);
	// Where every place is another country's, another column may name ours.
	const foreign = columns
		.filter(({ role }) => role === 'area')
		.every(
			({ index, heading }) => !textsOf(rows, index).some((text) => isPlace(text, heading, areas))
		);
	const years = columns.filter(
		({ index, heading, role }) =>
			(role === 'other' || role === 'value') && areYears(heading, textsOf(rows, index))
	);
	return columns.map((column, at) => {
		if (coded.includes(column.index))
			return { index: column.index, heading: column.heading, role: 'area' };
		// Eurostat's place for words in place of numbers.
		if (isEmpty(column) && /^observation value$/i.test(column.heading))
			return { ...column, role: 'note' };
		// Nothing in all of a column among those of figures is figures that are missing.
		if (isEmpty(column) && borders(columns, at, isEmpty)) return { ...column, role: 'value' };
		if (column.role !== 'other' && column.role !== 'value') return column;
		const { index, heading } = column;
		const texts = textsOf(rows, index);
		const plain = plainHeading(heading);
		const named = foreign && !WITHIN.test(plain) && !CALLED_AFTER.test(plain);
		if ((named || isIdentity(plain)) && isPlaces(heading, texts, areas))
			return { index, heading, role: 'area' };
		if (!has('sex') && isSexes(texts)) return { index, heading, role: 'sex' };
		if (years.includes(column)) {
			// When somebody was born or something built is not when they were counted.
			const ofThings = CATEGORY.test(plain) || OF_THINGS.test(plain);
			if (timed || ofThings || years.length > 1) return { index, heading, role: 'other' };
			return { index, heading, role: 'period', length: 'year' };
		}
		return !timed && isWrittenPeriods(texts)
			? { index, heading, role: 'period', length: 'any' }
			: column;
	});
}

function isTimed(said: ValueHeading | undefined): boolean {
	return (said?.period ?? null) !== null || (said?.part ?? null) !== null;
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
	{ timed, parted }: { readonly timed: boolean; readonly parted: boolean },
	rows: readonly SheetRow[],
	areas: AreaSpellings
): SheetColumn {
	const texts = textsOf(rows, index);
	const plain = plainHeading(heading);
	const length = headedLengthOf(heading);
	// `Man` is short for months, and one of the sexes over its figures.
	const isSex = /^man$/i.test(plain) && !texts.every(isMonth);
	const isClock = texts.some((text) => CLOCK.test(text));
	if (length && !isSex && !isClock) return { index, heading, role: 'period', length };
	const named = roleOf(heading);
	if (named === 'sex') return { index, heading, role: 'sex' };
	const certain = named === 'area' && !MANY_AREAS.test(plain);
	const isOurs = (text: string) => isPlace(text, heading, areas);
	const isKnown = (text: string) => isOurs(text) || countryOfPlace(text) !== null;
	const mostlyKnown = () => texts.some(isCountry(areas)) || shareOf(texts, isKnown) >= 0.5;
	if (certain || (named === 'area' && mostlyKnown())) {
		return { index, heading, role: 'area' };
	}
	// A number in the midst of others may be any.
	const isTold = (text: string) => isOurs(text) && (index === 0 || !/^\d{1,3}$/.test(text));
	// Years are codes of municipalities too: not beside months, nor where one of them is nobody's code.
	const ofYears =
		areYears(heading, texts) && (parted || !texts.every((text) => readArea(text, areas).ok));
	if (heading === '' && !ofYears && shareOf(texts, isTold) >= 0.8) {
		return { index, heading, role: 'area' };
	}
	if (named === 'content') return { index, heading, role: 'content' };
	// By how many powers of ten: none says nothing, and others are told with what is counted.
	if (/^unit[ _]mult(?:iplier)?(?: \(.*)?$/i.test(heading))
		return { index, heading, role: texts.every((text) => text === '0') ? 'note' : 'other' };
	if (NOTE.test(plain) || areFlags(heading, texts)) return { index, heading, role: 'note' };
	if (CATEGORY.test(plain) || isIdentity(plain)) return { index, heading, role: 'other' };
	// Nothing but marks for missing values is a column of them, and so is an empty one under a period.
	const marked = texts.every((text) => !isPlainNumber(text));
	// One range, from none or one, is a mark for few; several are classes.
	const ranges = new Set(texts.filter((text) => /\d\s?[-–]\s?\d/.test(text)));
	const ranged = ranges.size > 1 || [...ranges].some((text) => !/^[01]/.test(text));
	const share = shareOf(texts, isNumber);
	// `SNI 2007` over letters is a list of something; `2023` over `ca 40` is a figure that cannot be read.
	const lettered =
		/\p{L}{2}/u.test(plain) &&
		texts.length > 0 &&
		texts.every((text) => /^\p{L}/u.test(text) && !isNumber(text));
	const numeric =
		(timed && !lettered) || (texts.length > 0 && (marked ? share === 1 && !ranged : share >= 0.6));
	const coded = !timed && areCodes(heading, texts);
	return { index, heading, role: numeric && !coded ? 'value' : 'other' };
}

/** A time of the day is none that figures are of. */
const CLOCK = /^\d{1,2}:\d\d(?::\d\d)?$/;

function textsOf(rows: readonly SheetRow[], index: number): readonly string[] {
	return rows
		.slice(0, LOOKED_AT)
		.map(({ cells }) => cells[index] ?? '')
		.filter((text) => text !== '');
}

function shareOf(texts: readonly string[], test: (text: string) => boolean): number {
	return texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
}

function isMonth(text: string): boolean {
	return monthOfName(text) !== null || /^(?:0?[1-9]|1[0-2])$/.test(text);
}

function isNumber(text: string): boolean {
	return parsePxwebNumber(plainMark(text), 'zero') !== null;
}

/** A number, not a mark that there is none. */
function isPlainNumber(text: string): boolean {
	return (parsePxwebNumber(plainMark(text), 'not-applicable')?.value ?? null) !== null;
}

/** The country is no field of knowledge. */
function isCountry(areas: AreaSpellings): (text: string) => boolean {
	return (text) => {
		const area = readArea(text, areas);
		return area.ok && area.code === COUNTRY_CODE;
	};
}

/** Under a heading that does not say so: names of places, or codes under a heading of codes. */
function isPlaces(heading: string, texts: readonly string[], areas: AreaSpellings): boolean {
	const named = texts.filter((text) => /\p{L}/u.test(text));
	const ours = (text: string) => readArea(text, areas).ok;
	if (named.length >= texts.length / 2) return named.length > 0 && shareOf(texts, ours) >= 0.8;
	return (
		(isIdentity(plainHeading(heading)) || NUMBERED.test(plainHeading(heading))) &&
		AREA_WORD.test(heading) &&
		shareOf(
			texts,
			(text) => /^\d{1,4}$/.test(text) && readArea(padCode(text, heading), areas).ok
		) >= 0.95
	);
}

function isSexes(texts: readonly string[]): boolean {
	const sexes = texts.map(sexOfWord);
	return texts.length > 0 && !sexes.includes(null) && (sexes.includes('K') || sexes.includes('M'));
}

function areYears(heading: string, texts: readonly string[]): boolean {
	const years = texts.length > 0 && texts.every((text) => /^(19|20)\d\d$/.test(text));
	return years && (heading === '' || OF_YEARS.test(plainHeading(heading)));
}

/** `januari 2024` under any heading; a bare number is no year there. */
function isWrittenPeriods(texts: readonly string[]): boolean {
	const written = (text: string) =>
		isSchoolYear(text) ||
		(!/^\d{4,6}$/.test(text) &&
			(parseWrittenPeriod(text) ?? parseWrittenDay(text) ?? whyNoPeriod(text)) !== null);
	return texts.length > 0 && texts.every(written);
}
