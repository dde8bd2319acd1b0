import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import type { Category, FigureTable, TableCell } from '$lib/server/files/figure-table';
import { again, problemAt } from '$lib/server/files/cube';
import { roleOf } from '$lib/server/files/dimension-role';
import { isArray, isObject, textOf, type Json, type JsonObject } from './json-text';

/** Whether the rows are those of Försäkringskassan's statistics service. */
export function isForsakringskassan(rows: readonly Json[]): boolean {
	const [first] = rows;
	return isObject(first) && isObject(first.dimensions) && isObject(first.observations);
}

const PERIOD_KEYS = ['ar', 'manad', 'man', 'kvartal'];
const AREA_KEYS = ['kommun_kod', 'lan_kod'];
/** Columns of any place, by its code and by its name. */
const REGION = /^(?:region|omrade|område)(?:_?(?:kod|id))?$/i;
const PLACE_NAME = /^(?:region|omrade|område|kommun|lan|län)_?(?:namn|text)$/i;

/** Försäkringskassan's rows of dimensions and observations; year and month become one period, county and municipality one area. */
export function readForsakringskassan(rows: readonly Json[]): Result<FigureTable> {
	const [first] = rows;
	const keys = isObject(first) && isObject(first.dimensions) ? Object.keys(first.dimensions) : [];
	const placed = knowAreaKeys(keys);
	const others = keys.filter((key) => !PERIOD_KEYS.includes(key) && !placed.all.includes(key));
	const dimensions = [
		{ name: 'region', heading: 'region', role: 'area' as const },
		{ name: 'tid', heading: 'månad', role: 'period' as const },
		...others.map((name) => ({ name, heading: headingOf(name), role: roleOf(name) })),
		{ name: 'observation', heading: 'tabellinnehåll', role: 'content' as const }
	];
	return {
		ok: true,
		value: {
			format: 'forsakringskassan-json',
			tableId: null,
			title: 'Försäkringskassan',
			dimensions,
			cells: again(() => walk(rows, others, placed))
		}
	};
}

const HEADINGS: Readonly<Record<string, string>> = { kon_kod: 'kön', aldersklass_kod: 'ålder' };
const headingOf = (key: string) => HEADINGS[key] ?? key;

const CONTENTS: Readonly<Record<string, string>> = { oht: 'Ohälsotalet', spt: 'Sjukpenningtalet' };

function* walk(
	rows: readonly Json[],
	others: readonly string[],
	placed: AreaKeys
): Generator<TableCell | FileProblem> {
	for (const [at, row] of rows.entries()) {
		const line = at + 1;
		if (!isObject(row) || !isObject(row.dimensions) || !isObject(row.observations)) {
			yield problemAt(line, 'dimensions', fault('json-row-incomplete'));
			continue;
		}
		const keys = row.dimensions;
		const own: Record<string, Category> = {
			region: regionOf(keys, placed),
			tid: { code: periodOf(keys), text: null }
		};
		for (const key of others) own[key] = { code: textOf(keys[key]), text: null };
		for (const [code, observed] of Object.entries(row.observations)) {
			const column = CONTENTS[code] ?? code;
			const categories = { ...own, observation: { code, text: CONTENTS[code] ?? null } };
			const text = isObject(observed) ? valueOf(observed) : textOf(observed);
			if (text === null) {
				const found = JSON.stringify(observed);
				yield problemAt(line, column, fault('json-value-unreadable'), found);
			} else yield { line, column, categories, text };
		}
	}
}

/** Withheld for secrecy is `rojd`; a number stands as a text. */
function valueOf(observed: JsonObject): string | null {
	if (observed.rojd === true || observed.rojd === 'true') return ':';
	return observed.value === null ? '..' : textOf(observed.value);
}

interface AreaKeys {
	readonly all: readonly string[];
	/** A column of any place's code, and of its name; null where county and municipality have codes of their own. */
	readonly code: string | null;
	readonly name: string | null;
}

function knowAreaKeys(keys: readonly string[]): AreaKeys {
	const names = keys.filter((key) => PLACE_NAME.test(key));
	if (keys.some((key) => AREA_KEYS.includes(key)))
		return { all: [...AREA_KEYS, ...names], code: null, name: null };
	const regions = keys.filter((key) => REGION.test(key));
	const code = regions.find((key) => key.includes('_')) ?? regions[0] ?? null;
	const named = [...names, ...regions].filter((key) => key !== code);
	// Of county and municipality the municipality says more.
	const name = named.find((key) => !/^l[aä]n/i.test(key)) ?? named[0] ?? null;
	return { all: [...regions, ...names], code, name };
}

function regionOf(keys: JsonObject, { code, name }: AreaKeys): Category {
	const text = name === null ? null : textOf(keys[name]);
	if (code === null) return text === null ? { code: areaOf(keys), text } : { code: null, text };
	const written = textOf(keys[code]);
	// A code within its county as it stands in a column of municipalities.
	if (written !== null && /^(?:ALL|\d{2,4}_(?:ALL|\d{2})|ALL_(?:ALL|\d{2}))$/.test(written)) {
		const joined = areaOf({ kommun_kod: written, lan_kod: 'ALL' });
		return { code: joined, text: written.startsWith('ALL') ? null : text };
	}
	return { code: written, text };
}

function areaOf(keys: JsonObject): string | null {
	const municipality = textOf(keys.kommun_kod);
	const county = textOf(keys.lan_kod);
	if (municipality === null || municipality === 'ALL') return county === 'ALL' ? '00' : county;
	const [own, within] = municipality.split('_');
	if (own === 'ALL') return within === undefined || within === 'ALL' ? '00' : within;
	// `18_25` is municipality 18 of county 25.
	return own?.length === 2 && within?.length === 2 ? within + own : (own ?? null);
}

function periodOf(keys: JsonObject): string | null {
	const year = textOf(keys.ar);
	const month = textOf(keys.manad ?? keys.man);
	const quarter = textOf(keys.kvartal);
	if (year === null) return null;
	if (month !== null && month !== 'ALL') return `${year}M${month.padStart(2, '0')}`;
	return quarter !== null && quarter !== 'ALL' ? `${year}K${quarter.replace(/\D/g, '')}` : year;
}

export function isEmptyAnswer(json: Json): boolean {
	return isArray(json) && json.length === 0;
}
