import { fault, type Result } from '$lib/domain/problem';
import { refuseAt } from '$lib/server/files/cube';
import type { FigureTable } from '$lib/server/files/figure-table';
import { categoriesOf } from '$lib/server/files/table-categories';
import { kindOfHeading, readArea, type AreaSpellings } from './area-spelling';
import { isCodeAlone, saysElsewhere, saysSweden } from './other-countries';

const MOST_NAMED = 5;

/**
 * Refuses a table whose areas are codes alone where its language, its title or its publisher is another country's and nothing says Sweden:
 * `01` is Alabama and `1860` is Vestvågøy too.
 */
export function refuseCodesAlone(table: FigureTable, areas: AreaSpellings): Result<never> | null {
	const { title, publisher, words = [], language = 'sv', tableId, dimensions } = table;
	const head = [title ?? '', publisher ?? ''];
	const abroad = saysElsewhere(head);
	if (language === 'sv' && !abroad) return null;
	if (saysSweden([...head, ...words]) || /^TAB\d+$/i.test(tableId ?? '')) return null;
	const placed = dimensions.filter(({ role }) => role === 'area');
	if (!abroad && placed.some(({ name, heading }) => headsOurs(name) || headsOurs(heading)))
		return null;
	for (const { name, heading } of placed) {
		const places = [...listAreas(table, name)];
		const known = places.filter((place) => readArea(place, areas).ok);
		const [first] = known;
		if (first === undefined || !known.every(isCodeAlone)) continue;
		const named = known.slice(0, MOST_NAMED).join(', ');
		const codes = known.length > MOST_NAMED ? `${named} …` : named;
		return refuseAt(1, heading, fault('area-codes-alone', { codes }));
	}
	return null;
}

/** In Swedish: `kommunkod`, `län`. */
function headsOurs(heading: string): boolean {
	return kindOfHeading(heading) !== null && /^(?:kommun|län)/i.test(heading.normalize('NFC'));
}

function listAreas(table: FigureTable, name: string): ReadonlySet<string> {
	const categories = categoriesOf(table).get(name) ?? [];
	return new Set(categories.map(({ code, text }) => (text ?? code ?? '').trim()));
}
