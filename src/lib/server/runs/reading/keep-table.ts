import { isPersonalName, isPersonalText } from '$lib/domain/personal-text';
import { fault, wholeFile, type Fault, type FileProblem, type Result } from '$lib/domain/problem';
import { addNotes, noteNames, type ReadingNote } from '$lib/domain/reading-note';
import { addUp, entriesOf, type Skipped } from '$lib/domain/skip';
import { areasAround, type PublicTable, type TableFigure } from '$lib/domain/public-table';
import type { FigureTable, TableCell } from '$lib/server/files/figure-table';
import {
	sayHeading,
	whyOfHeadings,
	whyOfPersons
} from '$lib/server/files/persons/figures-of-persons';
import { describeCellsBy } from '$lib/server/layout/unknown/describe-table';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import { readOnce } from '$lib/server/layout/words/read-once';
import { noteDash } from './dash-notes';
import { isOfOtherPlaces } from './other-places';
import { openSide, type OpenSide } from './table-sides';
import { aboutTable, plainWords } from './table-words';

/** More of one municipality, its county and the country is no table that a person chose. */
const MOST_FIGURES = 20_000;

/** Of one dimension, looked at for names of persons. */
const MOST_TEXTS = 50_000;

/** Of the areas that are none of ours. */
const MOST_NAMED = 3;

type Place = PublicTable['places'] | 'theirs';

/** What of a table that no source knows a municipality may want; a problem where nothing of it can be kept. Never repeats what is about a person. */
export function keepTable(
	table: FigureTable,
	{ areas }: ReadingContext,
	areaCode: string
): Result<PublicTable> {
	const isPersonal = readOnce(isPersonalText);
	const telling = table.dimensions
		.filter(({ role }) => role === 'other' || role === 'content' || role === 'area')
		.map(({ name, heading }) => ({ name, heading, texts: new Set<string>() }));
	const titles = [table.title ?? '', ...table.dimensions.map(({ heading }) => heading)];
	const refusePersonal = (heading = '', line: number | null = null) =>
		refuse(fault('own-cell-personal'), sayHeading(heading), line);
	const unread = unreadOf(table.leftOut ?? {});
	const certain = [...titles, ...Object.keys(unread)].find(isPersonal);
	if (certain !== undefined) return refusePersonal(certain);
	// What else is wrong with a table whose headings are of persons is not told: it would be mended.
	const listed = whyOfHeadings(telling, titles.slice(0, 1));
	const tell = (problem: FileProblem) =>
		listed
			? refuse(listed.reason, sayHeading(listed.column?.heading ?? ''))
			: { ok: false as const, problems: [problem] };
	// What is counted heads its own columns: no heading stands over it that the file has.
	const headingOf = (name: string) =>
		table.dimensions.find((one) => one.name === name && one.role !== 'content')?.heading;
	const sides = openSides(table);
	const describe = describeCellsBy(table, areas);
	const around = areasAround(areaCode);
	const areaSide = table.dimensions.find(({ role }) => role === 'area') ?? null;
	const kept = new Map<Place, TableFigure[]>();
	const met = { ours: new Set<string>(), elsewhere: new Set<string>(), theirs: new Set<string>() };
	const notes = new Map<Place, ReadingNote[]>();
	const unclear = new Set<string>();
	const unreadSexes = new Set<string>();
	let leftOut = 0;
	let totals = 0;
	/** What stands for a sex in the first value that has none. */
	let sexless: { readonly heading: string; readonly found: string } | null = null;
	let forecasts = countForecasts(table.leftOut ?? {});
	for (const cell of table.cells) {
		if ('code' in cell) {
			if (!isOfOtherPlaces(cell, around)) return tell(cell);
			unclear.add(cell.value ?? '');
			continue;
		}
		const found = Object.keys(cell.categories).find((name) => textsOf(cell, name).some(isPersonal));
		const line = table.format === 'json-stat' ? null : cell.line;
		if (found !== undefined) return refusePersonal(headingOf(found), line);
		if (isPersonalNumber(cell.text)) return refusePersonal(cell.column, line);
		for (const { name, texts } of telling) {
			if (texts.size < MOST_TEXTS) texts.add(cell.categories[name]?.text ?? '');
		}
		const told = describe(cell);
		if (told.kind === 'problem') {
			if (!isOfOtherPlaces(told.problem, around)) return tell(told.problem);
			unclear.add(told.problem.value ?? '');
			continue;
		}
		if (told.kind === 'skip') {
			if (told.reason === 'forecast') forecasts += 1;
			else totals += 1;
			continue;
		}
		const { area, period, measured, preliminary } = told.figure;
		const place = areaSide ? placeOf(area, areas.codes, around) : 'unsaid';
		if (place !== 'unsaid' && met[place].size < MOST_TEXTS) met[place].add(area);
		const figures = kept.get(place) ?? [];
		if (place === 'theirs' || figures.length > MOST_FIGURES) continue;
		const at = sides.map(({ put }) => put(cell, area));
		if (at.includes(-1)) {
			leftOut += 1;
			const unread = sexOfCell(table, cell);
			sexless ??= unread;
			unreadSexes.add(unread.found);
		} else {
			figures.push({ ...measured, line: cell.line, at, period, preliminary });
			const read = notes.get(place) ?? [];
			read.push(...noteDash(cell.text, measured));
			notes.set(place, read);
		}
		kept.set(place, figures);
	}
	const persons =
		whyOfPersons(telling, titles.slice(0, 1)) ??
		whyOfPersons([{ heading: table.title ?? '', texts: new Set() }]);
	if (persons) {
		const name = telling.find((one) => one === persons.column)?.name ?? '';
		return refuse(persons.reason, sayHeading(headingOf(name) ?? ''));
	}
	const places = (['ours', 'elsewhere', 'unsaid'] as const).find(
		(place) => kept.get(place)?.length
	);
	if (!places && sexless) {
		return refuse(fault('own-table-no-sex', { found: sexless.found }), sexless.heading);
	}
	const others = new Set([...met.theirs, ...unclear]);
	if (!places && others.size === 0 && forecasts > 0) {
		return refuse(fault('values-are-forecasts'));
	}
	if (!places) {
		const found = [...others].map((code) => areas.names.get(code) ?? code);
		const said = found.slice(0, MOST_NAMED).join(', ');
		return refuse(fault('own-table-elsewhere', { areas: said, count: found.length }));
	}
	const otherAreas = places === 'ours' ? met.theirs.size + met.elsewhere.size : met.theirs.size;
	const figures = kept.get(places) ?? [];
	if (figures.length > MOST_FIGURES) {
		return refuse(fault('own-table-too-many-figures', { most: MOST_FIGURES }));
	}
	return {
		ok: true,
		value: {
			title: table.title,
			...aboutTable(table),
			places,
			leftOut,
			unreadSexes: [...unreadSexes].slice(0, MOST_NAMED),
			otherAreas,
			forecasts,
			unread: addUp([unread, { 'total-row': totals }]),
			notes: addNotes([
				...(table.notes ?? []),
				...(notes.get(places) ?? []),
				...noteNames('place-unclear', unclear)
			]),
			...narrow(sides, figures)
		}
	};
}

function openSides({ dimensions }: FigureTable): readonly OpenSide[] {
	const first = (role: string) => dimensions.find((dimension) => dimension.role === role);
	const [area, sex] = [first('area'), first('sex')];
	return dimensions.flatMap((dimension) => {
		const { role } = dimension;
		if (role === 'period') return [];
		const doubled = role === 'area' && dimension !== area;
		const other = doubled || (role === 'sex' && dimension !== sex);
		return openSide(dimension, other ? 'other' : role);
	});
}

/** Only the categories that the figures have. */
function narrow(
	sides: readonly OpenSide[],
	figures: readonly TableFigure[]
): Pick<PublicTable, 'sides' | 'figures'> {
	const used = sides.map((_, side) =>
		[...new Set(figures.map(({ at }) => at[side] ?? 0))].sort(ascending)
	);
	const places = used.map((numbers) => new Map(numbers.map((number, place) => [number, place])));
	return {
		sides: sides.map(({ heading, role, labels, units }, side) => {
			const all = labels();
			const counted = units().map((unit) => plainWords(unit ?? undefined));
			const kept = used[side] ?? [];
			return {
				...{ heading, role, options: kept.map((number) => all[number] ?? '') },
				...(counted.some(Boolean) && { units: kept.map((number) => counted[number] ?? null) })
			};
		}),
		figures: figures.map((figure) => ({
			...figure,
			at: figure.at.map((number, side) => places[side]?.get(number) ?? 0)
		}))
	};
}

function placeOf(area: string, codes: ReadonlySet<string>, around: readonly string[]): Place {
	if (around.includes(area)) return 'ours';
	return codes.has(area) ? 'theirs' : 'elsewhere';
}

function sexOfCell({ dimensions }: FigureTable, { categories }: TableCell) {
	const sexed = dimensions.find(({ role }) => role === 'sex');
	const { code = null, text = null } = categories[sexed?.name ?? ''] ?? {};
	return { heading: sexed?.heading ?? '', found: text ?? code ?? '' };
}

function textsOf({ categories }: TableCell, name: string): readonly string[] {
	const { code, text } = categories[name] ?? {};
	return [code ?? '', text ?? ''];
}

/** A value of twelve digits that is somebody's number. */
function isPersonalNumber(text: string): boolean {
	return /^\d{12}$/.test(text) && isPersonalName(text);
}

function ascending(one: number, other: number): number {
	return one - other;
}

/** What is no figure, or is told as a forecast, is not told here. */
function unreadOf(leftOut: Skipped): Skipped {
	const isTold = ([reason]: ReturnType<typeof entriesOf>[number]) =>
		!reason.startsWith('forecast') && reason !== 'below-table' && reason !== 'heading-again';
	return Object.fromEntries(entriesOf(leftOut).filter(isTold));
}

function countForecasts(leftOut: Skipped): number {
	const counts = entriesOf(leftOut).filter(([reason]) => reason.startsWith('forecast'));
	return counts.reduce((sum, [, count]) => sum + count, 0);
}

function refuse(
	reason: Fault,
	column: string | null = null,
	line: number | null = null
): Result<never> {
	return { ok: false, problems: [{ ...wholeFile(reason), column, line }] };
}
