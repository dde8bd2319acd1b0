import { partPeriod } from '$lib/domain/period';
import { fault, type Fault, type Result } from '$lib/domain/problem';
import { sexOfWord } from '$lib/domain/sex-words';
import { refuseAt } from '$lib/server/files/cube';
import type { Sheet } from '$lib/server/files/workbook/build-sheet';
import type { FigureTable } from '$lib/server/files/figure-table';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { SheetParts } from '$lib/server/layout/unknown/sheet-header';
import { periodOfTitles } from '$lib/server/layout/unknown/title-period';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import {
	isTimeAlone,
	limitsBySheet,
	ownWordsOf,
	readSheetName,
	timeOfSheetName
} from '$lib/server/layout/words/sheet-name';

/** The table of a sheet. */
export interface SheetPart extends SheetParts {
	readonly sheet: Sheet;
}

/** What no column of a table says. */
interface Lacking {
	readonly period: boolean;
	readonly area: boolean;
	readonly sex: boolean;
}

/** How the table of a sheet is read by itself. */
export type ReadSheetParts = (parts: SheetParts) => Result<FigureTable>;

interface JoinedSheets {
	readonly headings: readonly string[];
	readonly titles: readonly string[];
	readonly rows: readonly SheetRow[];
	/** What names of sheets say that no column does. */
	readonly sheets: readonly string[];
}

/**
 * Sheets under the same headings as one table. What only their names or titles say — the time, the place, the sex, what
 * was counted — is written on each of their rows.
 */
export function tellApart(
	parts: readonly SheetPart[],
	lacking: Lacking,
	areas: AreaSpellings
): Result<JoinedSheets> {
	const times = parts.map(timeOfPart);
	const unclear = times.find((time) => time?.kind === 'unclear');
	if (unclear && lacking.period) return refuseAt(1, null, unclear.reason);
	const told: Told[] = [];
	const columns = [
		tellTime(times, lacking),
		lacking.area &&
			tell(
				'Region',
				parts.map((part) => placeOf(part, areas))
			),
		lacking.sex &&
			tell(
				'Kön',
				parts.map((part) => sexOf(part, areas))
			)
	];
	for (const column of columns) {
		if (!column) continue;
		const silent = column.texts.indexOf(null);
		if (silent >= 0) {
			const sheet = parts[silent]?.sheet.number ?? 1;
			return refuseAt(1, null, fault('excel-sheets-differ', { sheet }));
		}
		told.push(column);
	}
	const counted = parts.length > 1 ? tellCounted(parts, told, areas) : null;
	if (counted) told.push(counted);
	const rows = parts.flatMap((part, at) =>
		part.rows.map((row) =>
			prepend(
				row,
				told.map(({ texts }) => texts[at] ?? '')
			)
		)
	);
	const [first] = parts;
	const own = first?.titles ?? [];
	const titles =
		told.length > 0
			? own.filter((title) => parts.every((part) => part.titles.includes(title)))
			: own;
	const headings = [...told.map(({ heading }) => heading), ...(first?.headings ?? [])];
	const said = counted ? [] : parts.map((part) => restOf(part, lacking, areas)).filter(Boolean);
	const limiting = [...new Set(said)].filter(limitsBySheet);
	const sheets = said.filter((rest) => !limiting.includes(rest));
	return { ok: true, value: { headings, titles: [...titles, ...limiting], rows, sheets } };
}

/** What a name says beside what is written on the rows. */
function restOf({ sheet }: SheetPart, { sex }: Lacking, areas: AreaSpellings): string {
	const named = readSheetName(sheet.name, areas);
	// A column tells the sexes apart: the name is one of them, or says no more.
	return sex || named.sex === null || named.rest !== '' ? named.rest : '';
}

/** What was counted by each sheet, by its own words; where nothing else tells rows of two sheets apart, by its title or its name. */
function tellCounted(
	parts: readonly SheetPart[],
	told: readonly Told[],
	areas: AreaSpellings
): Told | null {
	const counted = tell(
		'Blad',
		parts.map((part) => countedOf(part, areas))
	);
	if (counted || !areDoubled(parts, told)) return counted;
	const titles = parts.map((part) => part.titles.join(', '));
	const areTitled = !titles.includes('') && new Set(titles).size === parts.length;
	return { heading: 'Blad', texts: areTitled ? titles : parts.map(({ sheet }) => sheet.name) };
}

/** Whether a row of one sheet says the same as one of another, but for its figures. */
function areDoubled(parts: readonly SheetPart[], told: readonly Told[]): boolean {
	const seen = new Map<string, number>();
	return parts.some((part, at) =>
		part.rows.some(({ cells, numbers }) => {
			const words = cells.filter((_, place) => !numbers?.has(place));
			const key = [...told.map(({ texts }) => texts[at] ?? ''), ...words].join('\u0000');
			const earlier = seen.get(key);
			seen.set(key, earlier ?? at);
			return earlier !== undefined && earlier !== at;
		})
	);
}

/** Whether names of sheets may say something that their columns do not. */
export function mayTell(parts: readonly SheetPart[], areas: AreaSpellings): boolean {
	return parts.some(
		(part) =>
			timeOfSheetName(part.sheet.name) !== null ||
			placeOf(part, areas) !== null ||
			sexOf(part, areas) !== null ||
			readSheetName(part.sheet.name, areas).rest !== ''
	);
}

interface Told {
	readonly heading: string;
	/** By sheet; null where it does not say. */
	readonly texts: readonly (string | null)[];
}

/** What each sheet says of it; null where none does, or several say the same. */
function tell(heading: string, texts: Told['texts']): Told | null {
	return isNothingTold(texts) ? null : { heading, texts };
}

function isNothingTold(texts: Told['texts']): boolean {
	return new Set(texts).size === 1 && (texts.length > 1 || texts[0] === null);
}

/** The time of each sheet; null where names add nothing to what rows or titles say. */
function tellTime(times: readonly (PartTime | null)[], lacking: Lacking): Told | null {
	// Where rows name the time, a name adds to it only the part of their year.
	const parted = times.every((time) => time?.kind === 'part');
	if (!lacking.period && !parted) return null;
	const texts = times.map((time) => (time && time.kind !== 'unclear' ? time.text : null));
	const whole = lacking.period && !texts.includes(null);
	if (!parted && !whole && isNothingTold(texts)) return null;
	const heading = texts.every((text) => /^\d{4}$/.test(text ?? '')) ? 'År' : 'Period';
	return { heading, texts };
}

type PartTime =
	| { readonly kind: 'whole' | 'part'; readonly text: string }
	| { readonly kind: 'unclear'; readonly reason: Fault };

/** By its name and its title together: the part of a name in the year of a title. */
function timeOfPart({ sheet: { name, number }, titles }: SheetPart): PartTime | null {
	const named = timeOfSheetName(name);
	const titled = periodOfTitles(titles);
	const unclear = (reason: Fault): PartTime => ({ kind: 'unclear', reason });
	const twoTimes = () => unclear(fault('excel-sheet-two-times', { sheet: number, name }));
	switch (named?.kind) {
		case 'school-year':
			return unclear(fault('period-school-year'));
		case 'unclear':
			return unclear(fault('excel-sheet-time', { sheet: number, name }));
		case 'part': {
			if (!titled) return { kind: 'part', text: name };
			const period = partPeriod(Number(titled.key.slice(0, 4)), named.part);
			const agrees = titled.frequency === 'year' || titled.key === period?.key;
			return period && agrees ? { kind: 'whole', text: period.key } : twoTimes();
		}
		case 'period': {
			const { key, start, end } = named.period;
			const isYear = titled?.frequency === 'year';
			const within = isYear && start >= titled.start && end <= titled.end;
			const agrees = titled === null || titled.key === key || within;
			return agrees ? { kind: 'whole', text: key } : twoTimes();
		}
		case undefined:
			return titled && { kind: 'whole', text: titled.key };
	}
}

/** What only its own words say: what was counted. Nothing where they say when, where or whose. */
function countedOf(part: SheetPart, areas: AreaSpellings): string {
	const { name } = part.sheet;
	const { rest } = readSheetName(name, areas);
	const told = sexOf(part, areas) !== null || placeOf(part, areas) !== null;
	if ((told && rest === '') || isTimeAlone(name)) return '';
	return rest === ''
		? ''
		: ownWordsOf(rest) === '' || limitsBySheet(rest)
			? rest
			: ownWordsOf(rest);
}

function placeOf({ sheet: { name }, titles }: SheetPart, areas: AreaSpellings): string | null {
	const texts = titles.flatMap((title) => title.split(',')).map((text) => text.trim());
	const titled = texts.find((text) => /\p{L}{2}/u.test(text) && readArea(text, areas).ok);
	return readSheetName(name, areas).place ?? titled ?? null;
}

function sexOf({ sheet: { name }, titles }: SheetPart, areas: AreaSpellings): string | null {
	const texts = titles.flatMap((title) => title.split(','));
	const titled = texts.find((text) => sexOfWord(text) !== null)?.trim();
	return readSheetName(name, areas).sex ?? titled ?? null;
}

function prepend(row: SheetRow, texts: readonly string[]): SheetRow {
	if (texts.length === 0) return row;
	const cells = [...texts, ...row.cells];
	if (!row.numbers) return { ...row, cells };
	return { ...row, cells, numbers: new Set([...row.numbers].map((at) => at + texts.length)) };
}
