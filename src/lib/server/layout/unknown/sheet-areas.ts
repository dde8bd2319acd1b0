import { areaKindOf, COUNTRY_CODE } from '$lib/domain/area';
import { fault, type Fault } from '$lib/domain/problem';
import { plainHeading } from '$lib/server/files/headed-length';
import type { Category } from '$lib/server/files/figure-table';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import {
	isTotalArea,
	kindOfHeading,
	padCode,
	readArea,
	sayPlace,
	spellingsOf,
	type AreaSpellings
} from '$lib/server/layout/words/area-spelling';
import { readTogetherOnce } from '$lib/server/layout/words/read-once';
import { areMostlyOurs } from './mostly-ours';
import { isDoubtful, namesArea } from './doubtful-area';
import { innermost } from './nested-places';

interface PlaceColumn {
	readonly index: number;
	readonly heading: string;
}

/** Where a row is about: a place of ours or of the file's own words; a total of places; or why it cannot be told. */
export type RowPlace =
	| { readonly kind: 'place'; readonly category: Category }
	| { readonly kind: 'total' }
	| PlaceProblem;

/** Why a place cannot be told: what stands under which heading. */
export interface PlaceProblem {
	readonly kind: 'problem';
	readonly heading: string;
	readonly text: string;
	readonly reason: Fault;
}

/** Reads the area columns of a sheet together: county beside municipality, code beside name. */
export function readPlacesBy(
	columns: readonly PlaceColumn[],
	rows: readonly SheetRow[],
	spellings: AreaSpellings,
	/** The code of the one place that titles name. */
	titled: string | null = null
): (row: SheetRow) => RowPlace {
	const areas = spellingsOf(
		rows.flatMap(({ cells }) => columns.map(({ index }) => cells[index] ?? '')),
		spellings
	);
	const county = columns.some(({ heading }) => kindOfHeading(heading) === 'county');
	const ours = columns.filter((column) => areOurs(column, rows, areas, county));
	const placeOf = readTogetherOnce((texts) => readTexts(texts, columns, ours, { areas, titled }));
	return ({ cells }) => placeOf(columns.map(({ index }) => cells[index] ?? ''));
}

function readTexts(
	texts: readonly string[],
	columns: readonly PlaceColumn[],
	ours: readonly PlaceColumn[],
	{ areas, titled }: { readonly areas: AreaSpellings; readonly titled: string | null }
): RowPlace {
	const filled = columns
		.map((column, at) => ({ column, text: texts[at] ?? '' }))
		.filter(({ text }) => text !== '');
	const [first] = columns;
	if (filled.length === 0 && first) {
		return { kind: 'problem', heading: first.heading, text: '', reason: fault('label-empty') };
	}
	const named = filled.filter(({ text }) => !isTotalArea(text) || wholeOf(text, titled) !== null);
	if (named.length === 0) return { kind: 'total' };
	const county = countyBeside(columns, texts, areas);
	const lost = named.find(({ column, text }) => county === '' && isEnd(text, column.heading));
	if (lost) {
		const heading = columns.find((one) => kindOfHeading(one.heading) === 'county')?.heading ?? '';
		return { kind: 'problem', heading, text: '', reason: fault('label-empty') };
	}
	const codes: string[] = [];
	const read: { readonly level: string; readonly code: string }[] = [];
	const doubts: PlaceProblem[] = [];
	for (const { column, text } of named) {
		if (!ours.includes(column)) continue;
		const { heading } = column;
		const whole = wholeOf(text, titled) ?? wholeCode(text, heading, county);
		if (whole === text && ALL_OF_MUNICIPALITY.test(text))
			return { kind: 'problem', heading, text, reason: fault('area-whole-unnamed') };
		const area = readArea(whole, areas, kindOfHeading(heading));
		if (county === COUNTRY_CODE && isEnd(text, heading) && whole !== county)
			return { kind: 'problem', heading, text, reason: fault('area-code-unknown') };
		if (area.ok) {
			codes.push(area.code);
			read.push({ level: levelOf(heading, text, area.code), code: area.code });
		} else if (isDoubtful(area.reason) || area.reason.code === 'area-ambiguous')
			doubts.push({ kind: 'problem', heading, text, reason: area.reason });
		else if (whole !== text && /^\d/.test(text))
			return { kind: 'problem', heading, text, reason: area.reason };
		else return { kind: 'place', category: { code: null, text: sayPlace(text, areas) } };
	}
	const last = named.at(-1);
	const text = sayPlace(last?.text ?? '', areas);
	const apart = read.some(({ level, code }) =>
		read.some((other) => other.level === level && other.code !== code)
	);
	const code = apart ? null : innermost(codes);
	// The code beside a name that two places share says which of them it is.
	const doubt = doubts.find(({ reason }) => code === null || !namesArea(reason, code));
	if (doubt && isDoubtful(doubt.reason)) return doubt;
	if (doubt) return { kind: 'place', category: { code: null, text: doubt.text } };
	if (codes.length === 0) return { kind: 'place', category: { code: null, text } };
	if (code !== null) return { kind: 'place', category: { code, text: code } };
	const reason = fault('areas-differ', { areas: codes.join(', ') });
	return { kind: 'problem', heading: last?.column.heading ?? '', text, reason };
}

const ALL_OF_MUNICIPALITY =
	/^(?:hela kommunen|kommunen (?:totalt|som helhet)|koko kunta|(?:the )?whole municipality)$/i;
const ALL_OF_COUNTY =
	/^(?:hela länet|länet (?:totalt|som helhet)|koko lääni|(?:the )?whole county)$/i;

/** The code of what `Hela kommunen` and `Hela länet` are under a title that names a place; null for anything else. */
function wholeOf(text: string, titled: string | null): string | null {
	if (titled === null || titled === COUNTRY_CODE) return null;
	if (ALL_OF_MUNICIPALITY.test(text.trim())) return titled.length === 4 ? titled : null;
	return ALL_OF_COUNTY.test(text.trim()) ? titled.slice(0, 2) : null;
}

/** Two columns of names, or of codes, of one level say the same place, or stand in two tables beside each other; without headings the places tell their level. */
function levelOf(heading: string, text: string, code: string): string {
	if (heading === '') return areaKindOf(code) ?? '';
	const last = plainHeading(heading).toLowerCase().split(' ').at(-1) ?? '';
	return `${kindOfHeading(heading) ?? last} ${/^\d/.test(text) ? 'code' : 'name'}`;
}

/** The code that a column of counties says in a row, empty where its cell is; null where no such column says one of ours. */
function countyBeside(
	columns: readonly PlaceColumn[],
	texts: readonly string[],
	areas: AreaSpellings
): string | null {
	const at = columns.findIndex(({ heading }) => kindOfHeading(heading) === 'county');
	const { heading = '' } = columns[at] ?? {};
	const text = texts[at] ?? null;
	if (text === null || text === '') return text;
	const area = readArea(padCode(text, heading), areas, 'county');
	return area.ok && area.code.length === 2 ? area.code : null;
}

/** The end of a municipality's code, as beside its county's. */
function isEnd(text: string, heading: string): boolean {
	return kindOfHeading(heading) === 'municipality' && /^\d{1,3}$/.test(text);
}

const ALL_OF_IT = /^(?:00|0000)$/;

/** `81` of `Kommun` beside `25` of `Län` is 2581, and `00` there all of 25. */
function wholeCode(text: string, heading: string, county: string | null): string {
	if (!county || kindOfHeading(heading) !== 'municipality') return padCode(text, heading);
	if (ALL_OF_IT.test(text) || text === `${county}00`) return county;
	// Neither the county nor a municipality.
	if (/^0{1,3}$/.test(text)) return `${county}00`;
	return /^\d{1,2}$/.test(text) ? county + text.padStart(2, '0') : padCode(text, heading);
}

/** Where most places of a column are not ours, a code among them that looks like one of ours is another's. */
function areOurs(
	{ index, heading }: PlaceColumn,
	rows: readonly SheetRow[],
	areas: AreaSpellings,
	/** Whether a column of counties stands beside it: two figures are then the end of a municipality's code. */
	county: boolean
): boolean {
	const ends = county && kindOfHeading(heading) === 'municipality';
	const texts = [...new Set(rows.map(({ cells }) => cells[index] ?? ''))].filter(
		(text) => text !== '' && !isTotalArea(text)
	);
	if (COUNTRIES.test(heading) && texts.some((text) => isOurCountry(text, areas))) return true;
	return areMostlyOurs(texts, (text) => {
		const area = readArea(padCode(text, heading), areas, kindOfHeading(heading));
		return (
			(ends && /^\d{2}$/.test(text)) ||
			area.ok ||
			area.reason.code === 'area-ambiguous' ||
			isDoubtful(area.reason)
		);
	});
}

/** Among all the countries of the world one is ours. */
const COUNTRIES = /^country(?:[ _](?:name|code))?$/i;

function isOurCountry(text: string, areas: AreaSpellings): boolean {
	const area = readArea(text, areas);
	return area.ok && area.code === COUNTRY_CODE;
}
