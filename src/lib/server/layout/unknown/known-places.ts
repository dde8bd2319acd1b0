import { fault } from '$lib/domain/problem';
import type {
	Category,
	FigureTable,
	TableCell,
	TableDimension
} from '$lib/server/files/figure-table';
import { categoriesOf } from '$lib/server/files/table-categories';
import {
	isTotalArea,
	kindOfHeading,
	readArea,
	sayPlace,
	spellingsOf,
	type AreaReading,
	type AreaSpellings
} from '$lib/server/layout/words/area-spelling';
import { amidOthers } from '$lib/server/layout/words/other-countries';
import { readOnce } from '$lib/server/layout/words/read-once';
import { innermost } from './nested-places';
import { isDoubtful } from './doubtful-area';
import { areMostlyOurs } from './mostly-ours';
import type { PlaceProblem } from './sheet-areas';

type Place =
	/** SCB's code, or the file's own words for a place that is none of ours. */
	{ readonly kind: 'place'; readonly area: string } | { readonly kind: 'total' } | PlaceProblem;

/**
 * Where each cell of a table is about, and the dimensions that say so. A code counts as ours where the name beside it agrees, or
 * where most places of the table are ours.
 */
export function knowPlaces(
	table: FigureTable,
	ours: AreaSpellings
): {
	readonly dimensions: readonly TableDimension[];
	readonly placeOf: (cell: TableCell) => Place;
} {
	const placed = table.dimensions
		.filter(({ role }) => role === 'area')
		.map((dimension) => ({ dimension, places: listPlaces(table, dimension) }));
	const { title, words = [], publisher } = table;
	const lines = [title ?? '', publisher ?? '', ...words];
	const areas = amidOthers(
		ours,
		lines,
		placed.flatMap(({ places }) => places)
	);
	const all = placed.map(({ dimension, places }) => {
		const kind = kindOfHeading(dimension.heading);
		const own = spellingsOf(places, areas);
		const read = readOnce((text: string) => readArea(text, own, kind));
		return { dimension, read, areas, ...lookAtPlaces(places, read) };
	});
	const known = all.filter((one) => one.ours);
	// Of places that are none of ours the first says where, and the others tell the figures apart.
	const used = known.length > 0 ? known : all.slice(0, 1);
	return {
		dimensions: used.map(({ dimension }) => dimension),
		placeOf: ({ categories }) =>
			joinPlaces(used.map((one) => placeOf(categories[one.dimension.name], one)))
	};
}

interface Knowledge {
	readonly dimension: TableDimension;
	readonly read: (text: string) => AreaReading;
	readonly areas: AreaSpellings;
	readonly ours: boolean;
	/** Whether a total stands beside places that it sums up. */
	readonly summed: boolean;
}

function joinPlaces(places: readonly Place[]): Place {
	const [first] = places;
	if (!first) return { kind: 'place', area: '' };
	if (places.length === 1) return first;
	const problem = places.find(({ kind }) => kind === 'problem');
	if (problem) return problem;
	const areas = places.flatMap((place) => (place.kind === 'place' ? place.area : []));
	if (areas.length === 0) return first;
	const area = innermost(areas);
	if (area !== null) return { kind: 'place', area };
	const text = areas.join(', ');
	return { kind: 'problem', heading: '', text, reason: fault('areas-differ', { areas: text }) };
}

function placeOf(
	category: Category | undefined,
	{ dimension, read, areas, ours, summed }: Knowledge
): Place {
	const { heading } = dimension;
	const { code = null, text = null } = category ?? {};
	const words = text ?? code ?? '';
	if (words === '') return { kind: 'problem', heading, text: '', reason: fault('label-empty') };
	const coded = code === null ? null : read(code);
	const named = text === null ? null : read(text);
	if (coded?.ok && named?.ok && coded.code !== named.code) {
		const reason = fault('area-code-and-name', { code: coded.code, codes: named.code });
		return { kind: 'problem', heading, text: words, reason };
	}
	const agreed = coded?.ok && named && (named.ok || named.reason.code === 'area-ambiguous');
	if (coded?.ok && (agreed || (ours && text === null))) return { kind: 'place', area: coded.code };
	if (named?.ok && ours) return { kind: 'place', area: named.code };
	if (ours && summed && !coded?.ok && isTotalArea(words)) return { kind: 'total' };
	const doubt = [named, coded].find((one) => one && !one.ok && isDoubtful(one.reason));
	if (ours && doubt && !doubt.ok)
		return { kind: 'problem', heading, text: words, reason: doubt.reason };
	return { kind: 'place', area: sayPlace(words, areas) };
}

function listPlaces(table: FigureTable, { name }: TableDimension): readonly string[] {
	const categories = categoriesOf(table).get(name) ?? [];
	return [...new Set(categories.map(({ code, text }) => text ?? code ?? ''))];
}

/** Whether most places of a dimension are ours: `01` beside Alabama is not Stockholm's county. */
function lookAtPlaces(
	texts: readonly string[],
	read: (text: string) => AreaReading
): Pick<Knowledge, 'ours' | 'summed'> {
	const found = texts.map((text) => ({ text, area: read(text) }));
	const seen = new Map(
		found
			.filter(({ text, area }) => area.ok || !isTotalArea(text))
			.map(({ text, area }) => [text, area.ok || isDoubtful(area.reason)])
	);
	return {
		ours: areMostlyOurs([...seen.keys()], (text) => seen.get(text) ?? false),
		summed: seen.size < texts.length && seen.size > 0
	};
}
