import type { CsvRow } from '$lib/server/files/csv/csv-row';
import type { OwnTable } from '$lib/server/files/own-table/read-rows';
import { answerIn } from '$lib/server/files/persons/answer-word';
import type { CompilationColumn } from '$lib/domain/compilation-column';
import { columnOf, isColour, standardHeading } from './cells/compilation-columns';
import { mostIn } from './cells/compilation-count';
import { isWeekOfSomeYear } from './time/compilation-week';

/** What is counted in a week. */
type Measure = 'green' | 'yellow' | 'red' | 'invited' | 'answers';

const MEASURES: readonly Measure[] = ['green', 'yellow', 'red', 'invited', 'answers'];
const COLOURS: readonly Measure[] = ['green', 'yellow', 'red'];
/** A title may fill cells of its own: so many rows are looked at for the headings. */
export const MOST_ABOVE = 20;

/** One count of a table, with the week and the cells that say whose it is. */
interface Count {
	readonly line: number;
	readonly week: string;
	readonly labels: readonly string[];
	readonly measure: Measure;
	readonly text: string;
}

interface Turned {
	readonly from: number;
	readonly labels: readonly string[];
	readonly counts: readonly Count[];
}

/**
 * A compilation with its weeks across, as one row a group and week with a column a colour: weeks in the headings beside a column of
 * colours, `v. 45 grön`, or weeks over colours in two rows of headings. Null: it is none of these, or some count of a colour is lacking or stands twice. No cell of counts may hold anything but a count or nothing.
 */
export function turnToWeeks(table: OwnTable): OwnTable | null {
	const all = [table.header, ...table.rows];
	for (let from = 0; from < Math.min(all.length - 1, MOST_ABOVE); from += 1) {
		const turned = turnFrom(all, from);
		const rows = turned && pivot(turned);
		if (!turned || !rows) continue;
		const header = all[from] ?? table.header;
		const measures = MEASURES.filter((measure) =>
			turned.counts.some((count) => count.measure === measure)
		);
		return {
			...table,
			header: {
				line: header.line,
				cells: [standardHeading('week'), ...turned.labels, ...measures.map(standardHeading)]
			},
			rows,
			// A year in a heading is said of all the weeks.
			around: [
				...all.slice(0, from),
				{ line: header.line, cells: header.cells.flatMap((cell) => cell.match(YEAR) ?? []) },
				...table.around
			]
		};
	}
	return null;
}

function turnFrom(all: readonly CsvRow[], from: number): Turned | null {
	const header = all[from]?.cells ?? [];
	const under = all[from + 1]?.cells ?? [];
	const rows = all.slice(from + 1);
	const joined = joinHeadings(header, under);
	return (
		fromWeeksOfColours(header, rows, from) ??
		(joined && fromWeeksOfColours(joined, all.slice(from + 2), from)) ??
		fromWeeksAcross(header, rows, from)
	);
}

/** `v. 45` over `grön`, `gul`, `röd`: the week stands over the first of its columns alone. */
function joinHeadings(
	above: readonly string[],
	under: readonly string[]
): readonly string[] | null {
	let week = '';
	const joined = under.map((cell, at) => {
		if (isWeek(above[at] ?? '')) week = above[at] ?? '';
		else if ((above[at] ?? '') !== '') week = '';
		return measureOf(cell) !== null && week !== '' ? `${week} ${cell}` : above[at] || cell;
	});
	return week === '' && !joined.some((text, at) => text !== (above[at] || under[at]))
		? null
		: joined;
}

const WEEK_AND_REST =
	/^(.{0,40}?)[\s,(:–-]{0,3}((?:v(?:ecka)?|w(?:eek)?|vko?|viikko)[\s.]{0,2}\d{1,2}(?:[\s,/–-]{1,2}20\d{2})?|20\d{2}[\s-]?[vw]?\d{2})[\s,):–-]{0,3}(.{0,40})$/iu;

function splitHeading(text: string): { readonly week: string; readonly measure: Measure } | null {
	const [, before = '', week = '', after = ''] = WEEK_AND_REST.exec(text) ?? [];
	const measure = measureOf([before, after].filter((part) => part !== '').join(' '));
	return isWeek(week) && measure ? { week, measure } : null;
}

function fromWeeksOfColours(
	headings: readonly string[],
	rows: readonly CsvRow[],
	from: number
): Turned | null {
	const split = headings.map(splitHeading);
	const labels = labelsOf(headings, (at) => split[at] === null);
	if (!labels || split.filter((one) => one !== null).length < COLOURS.length) return null;
	const counts = rows.flatMap(({ line, cells }) =>
		split.flatMap((one, at): Count[] =>
			one
				? [
						{
							line,
							...one,
							labels: labels.map(({ index }) => cells[index] ?? ''),
							text: cells[at] ?? ''
						}
					]
				: []
		)
	);
	return { from, labels: labels.map(({ heading }) => heading), counts };
}

/** Weeks as headings, and a column that says which colour each row counts. */
function fromWeeksAcross(
	headings: readonly string[],
	rows: readonly CsvRow[],
	from: number
): Turned | null {
	const weeks = headings.flatMap((heading, at) => (isWeek(heading) ? [at] : []));
	if (weeks.length === 0) return null;
	const measured = headings.findIndex(
		(_, at) => !weeks.includes(at) && areMeasures(rows.map(({ cells }) => cells[at] ?? ''))
	);
	if (measured < 0) return null;
	const labels = labelsOf(headings, (at) => !weeks.includes(at) && at !== measured);
	if (!labels) return null;
	const counts = rows.flatMap(({ line, cells }): Count[] => {
		const measure = measureOf(cells[measured] ?? '');
		return weeks.flatMap((at) =>
			measure
				? [
						{
							...{ line, measure, week: headings[at] ?? '', text: cells[at] ?? '' },
							labels: labels.map(({ index }) => cells[index] ?? '')
						}
					]
				: []
		);
	});
	return { from, labels: labels.map(({ heading }) => heading), counts };
}

const LABELS: readonly (CompilationColumn | null)[] = ['group', 'kind', 'year', 'invited'];
const YEAR = /(?<!\d)20\d{2}(?!\d)/g;

/** The columns that say whose counts a row has; null: another column stands among them. */
function labelsOf(
	headings: readonly string[],
	isLabel: (at: number) => boolean
): readonly { readonly index: number; readonly heading: string }[] | null {
	const labels = headings.flatMap((heading, index) => (isLabel(index) ? [{ index, heading }] : []));
	const read = labels.map(({ index, heading }) => ({
		index,
		// The corner over the groups is often empty.
		heading:
			heading === '' && index === 0 ? standardHeading('group') : heading.replaceAll(YEAR, '').trim()
	}));
	return read.every(({ heading }) => LABELS.includes(columnOf(heading))) ? read : null;
}

function isWeek(text: string): boolean {
	return /\p{L}|^20\d{2}-?\d{2}$/u.test(text) && isWeekOfSomeYear(text);
}

function measureOf(text: string): Measure | null {
	const named = columnOf(text);
	if (named === 'invited' || named === 'answers' || isColour(named)) return named;
	const answer = answerIn(text);
	return COLOURS.find((colour) => colour === answer) ?? null;
}

/** Whether texts are all of what is counted in a week, the three colours among them. */
function areMeasures(texts: readonly string[]): boolean {
	const read = texts.map(measureOf);
	return !read.includes(null) && COLOURS.every((colour) => read.includes(colour));
}

/** A row for each group and week; null where a colour is lacking, stands twice, or is no count. */
function pivot({ labels, counts }: Turned): readonly CsvRow[] | null {
	const measures = MEASURES.filter((measure) => counts.some((one) => one.measure === measure));
	if (!COLOURS.every((colour) => measures.includes(colour))) return null;
	const found = new Map<string, { readonly first: Count; readonly texts: Map<Measure, string> }>();
	for (const count of counts) {
		const key = JSON.stringify([count.week, ...count.labels]).toLowerCase();
		const own = found.get(key) ?? { first: count, texts: new Map<Measure, string>() };
		if (own.texts.has(count.measure)) return null;
		own.texts.set(count.measure, count.text);
		found.set(key, own);
	}
	const rows = [...found.values()];
	const isWhole = rows.every(({ texts }) => COLOURS.every((colour) => texts.has(colour)));
	const isCounted = counts.every(
		({ text }) => text === '' || /^[<*.:–-]/.test(text) || mostIn(text) !== null
	);
	if (
		rows.length === 0 ||
		!isWhole ||
		!isCounted ||
		rows.some(({ first }) => first.labels.length !== labels.length)
	)
		return null;
	return rows.map(({ first, texts }) => ({
		line: first.line,
		cells: [first.week, ...first.labels, ...measures.map((measure) => texts.get(measure) ?? '')]
	}));
}
