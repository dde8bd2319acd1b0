import type { SkipReason } from '$lib/domain/skip';
import type { ReadingContext } from './reading-context';
import type { Unit } from '$lib/domain/indicator';
import type { Measured } from '$lib/domain/observation';
import { fault, type Fault, type FileProblem, type ProblemCode } from '$lib/domain/problem';
import type { AreaKind } from '$lib/domain/area';
import { isTotalArea, readArea } from '$lib/server/layout/words/area-spelling';
import { roundTo, whyImpossible } from './check-figure';
import type { ReadFigure } from './join-figures';
import { whyNoNumber, whyUnlikely } from '$lib/server/layout/words/number-fault';
import { sayCell } from '$lib/server/files/cube';
import { parsePxwebNumber } from '$lib/server/layout/words/pxweb-number';
import { contradictsUnit } from './stated-unit';
import type { ValueCell } from './value-cell';
import { readOnce } from '$lib/server/layout/words/read-once';
import type { RowReading, SourceDefinition } from '$imports/source';

export type CellReading =
	| { readonly kind: 'figure'; readonly figure: ReadFigure }
	| { readonly kind: 'skip'; readonly reason: SkipReason }
	| { readonly kind: 'problem'; readonly problem: FileProblem };

/** What is said of an area that is none of ours. */
const STRANGE: ReadonlySet<ProblemCode> = new Set(['area-unknown', 'area-code-unknown']);

const WITHHELD: Measured = { value: null, gap: 'suppressed-by-source' };

/** The mark of a number that can be nothing but thousands: the comma of `10,587,712`; null for any other text. */
export function findGroups(text: string): string | null {
	if (text.length < SHORTEST_GROUPS) return null;
	return /^-?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+$/.exec(text)?.[1] ?? null;
}

const SHORTEST_GROUPS = '1,000,000'.length;

export interface CellChecker {
	/** A figure, a counted skip, or what is wrong. */
	readonly check: (cell: ValueCell) => CellReading;
	/** Whether the areas that have been met, and the units that the file states, can be the source's. */
	readonly agrees: (units: readonly string[]) => boolean;
}

/** How a source's definition reads the cells of a file, one by one. */
export function checkCellsBy(
	{ table }: SourceDefinition,
	{ areas, indicators }: ReadingContext,
	areaKind: AreaKind | null,
	/** Marks that certainly stand between thousands elsewhere in the file; more may be added. */
	groups: ReadonlySet<string> = new Set()
): CellChecker {
	const met = { areas: 0, strangers: 0, units: new Set<Unit>() };
	const areaOf = readOnce((text) => {
		const area = readArea(text, areas, areaKind);
		met.areas += 1;
		if (!area.ok && STRANGE.has(area.reason.code) && !isTotalArea(text)) met.strangers += 1;
		return area;
	});
	const agrees = (units: readonly string[]) => {
		const isElsewhere = met.strangers > 1 && met.strangers > met.areas / 2;
		const measured = [...met.units];
		return (
			!isElsewhere && !units.some((word) => measured.some((unit) => contradictsUnit(word, unit)))
		);
	};
	const check = (cell: ValueCell): CellReading => {
		if (cell.ignored) return { kind: 'skip', reason: `unused-content:${cell.content}` };
		if (cell.forecast) return { kind: 'skip', reason: 'forecast' };
		const areaText = cell.dimensions[table.area] ?? '';
		const leftOut = table.leaveOut?.(areaText) ?? null;
		if (leftOut) return { kind: 'skip', reason: leftOut };
		const area = areaOf(areaText);
		if (!area.ok && isTotalArea(areaText)) return { kind: 'skip', reason: 'total-row' };
		if (!area.ok) {
			const reason = areaText.trim() === '' ? fault('label-empty') : area.reason;
			return problem(cell, table.area, areaText, reason);
		}
		const row: RowReading<string> = table.read({
			cells: cell.dimensions as Record<string, string>,
			content: cell.content,
			period: cell.period
		});
		if (row.kind === 'skip') return row;
		if (row.kind === 'problem') {
			return problem(cell, row.column, cell.dimensions[row.column] ?? '', row.reason);
		}
		const indicator = indicators.get(row.indicatorId);
		if (!indicator && row.chosen) return { kind: 'skip', reason: 'not-followed' };
		if (!indicator) throw new Error(`No source defines the indicator ${row.indicatorId}`);
		met.units.add(indicator.unit);
		if (indicator.frequency !== cell.period.frequency) {
			const written = cell.written ?? cell.period.key;
			return problem(cell, cell.time ?? table.time, written, fault('period-other-length'));
		}
		const measured = table.withheld?.includes(cell.text)
			? WITHHELD
			: parsePxwebNumber(cell.text, table.dash);
		if (!measured) {
			const reason = cell.text === '' ? fault('cell-empty') : whyNoNumber(cell.text);
			return problem(cell, cell.heading, cell.text, reason);
		}
		const unlikely = whyUnlikely(cell.text);
		if (unlikely) return problem(cell, cell.heading, cell.text, unlikely);
		const rounded =
			measured.value === null
				? measured
				: { value: roundTo(measured.value, indicator.decimals), gap: null };
		const judged = table.rounded ? rounded.value : measured.value;
		const faulty = judged === null || row.chosen ? null : whyImpossible(judged, indicator);
		// `4,088` of what is counted whole may be four thousand.
		const mark = /^[1-9]\d{0,2}([.,])\d{3}$/.exec(cell.text)?.[1];
		const grouped = faulty?.code === 'value-not-whole' && mark !== undefined;
		if (grouped && groups.has(mark)) return check({ ...cell, text: cell.text.replace(mark, '') });
		const impossible = grouped ? fault('value-ambiguous') : faulty;
		if (impossible) return problem(cell, cell.heading, cell.text, impossible);
		return {
			kind: 'figure',
			figure: {
				line: cell.line,
				heading: cell.heading,
				part: row.part ?? 'value',
				measured: rounded,
				indicatorId: row.indicatorId,
				areaCode: area.code,
				period: cell.period,
				sex: row.sex,
				preliminary: row.preliminary ?? cell.preliminary ?? false,
				note: row.note ?? null
			}
		};
	};
	return { check, agrees };
}

function problem(cell: ValueCell, column: string, value: string, reason: Fault): CellReading {
	const { line, heading, unlined } = cell;
	const about = { column, value: value.slice(0, 40), ...reason };
	if (!unlined) return { kind: 'problem', problem: { line, ...about } };
	// What is wrong with a category is wrong wherever it stands.
	const isOfValue = column === heading;
	const place = isOfValue ? { line, cell: sayCell(unlined) } : { line: null };
	return { kind: 'problem', problem: { ...place, ...about } };
}
