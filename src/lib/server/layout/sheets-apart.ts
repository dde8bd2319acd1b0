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
import { isTimeAlone, ownWordsOf, timeOfSheetName } from '$lib/server/layout/words/sheet-name';

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
		lacking.sex && tell('Kön', parts.map(sexOf))
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
	const counted = tell(
		'Blad',
		parts.map((part) => countedOf(part, areas))
	);
	if (counted && parts.length > 1) told.push(counted);
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
	return { ok: true, value: { headings, titles, rows } };
}

/** Whether names of sheets may say something that their columns do not. */
export function mayTell(parts: readonly SheetPart[], areas: AreaSpellings): boolean {
	return parts.some(
		(part) =>
			timeOfSheetName(part.sheet.name) !== null ||
			placeOf(part, areas) !== null ||
			sexOf(part) !== null
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
	const told = sexOf(part) !== null || placeOf(part, areas) !== null || isTimeAlone(name);
	return told ? '' : ownWordsOf(name);
}

/** Sheets are numbered too: `1` is no code. */
function isWord(text: string): boolean {
	return /\p{L}{2}/u.test(text);
}

function placeOf({ sheet: { name }, titles }: SheetPart, areas: AreaSpellings): string | null {
	const texts = [name, ...titles.flatMap((title) => title.split(','))].map((text) => text.trim());
	return texts.find((text) => isWord(text) && readArea(text, areas).ok) ?? null;
}

function sexOf({ sheet: { name }, titles }: SheetPart): string | null {
	const texts = [name, ...titles.flatMap((title) => title.split(','))];
	return texts.find((text) => sexOfWord(text) !== null)?.trim() ?? null;
}

function prepend(row: SheetRow, texts: readonly string[]): SheetRow {
	if (texts.length === 0) return row;
	const cells = [...texts, ...row.cells];
	if (!row.numbers) return { ...row, cells };
	return { ...row, cells, numbers: new Set([...row.numbers].map((at) => at + texts.length)) };
}
