import type { DesignColumn } from './columns';
import { inflationOf, inflationOfLast, likenessToLast } from './inflation';

/** Beyond this a column can hardly be told from the others. */
const MOST_INFLATION = 200;
/** A lasting column of which season and trend alone explain more than this says nothing of its own. */
const MOST_EXPLAINED = 0.995;

/** A design without columns that the others make up. */
export interface RegularDesign {
	readonly columns: readonly DesignColumn[];
	/** Lasting entries without a column of their own: season and trend say the same. */
	readonly explained: readonly string[];
}

/**
 * Columns that are on in no or all weeks go, and identical ones become one. While one is inflated beyond 200 by the others: an event goes; else
 * a lasting column that the base explains goes; else it is put together with the lasting column that it is most alike. With more columns than
 * a third of the weeks events go too, the oldest first. With more that lasts than there are weeks it is left as it was laid.
 */
export function makeRegular(laid: readonly DesignColumn[]): RegularDesign {
	const weeks = laid[0]!.values.length;
	let columns = inOrder(joinIdentical(laid.filter(varies)));
	// Nothing is judged of it, and putting hundreds together takes seconds.
	if (columns.filter(({ kind }) => kind === 'lasting').length > weeks) {
		return { columns, explained: [] };
	}
	const explained: string[] = [];
	for (;;) {
		const inflation = inflationOf(columns.map(({ values }) => values));
		const worst = worstOf(columns, inflation);
		if (!worst) break;
		const others = columns.filter((one) => one !== worst);
		if (worst.kind === 'event') {
			// Each that depends on those before it goes, whichever of them goes first.
			const isMadeUp = (place: number) => inflation[place] === Infinity;
			columns = columns.filter(
				(one, place) => one !== worst && !(one.kind === 'event' && isMadeUp(place))
			);
		} else if (worst.kind === 'base') columns = others;
		else {
			const partner = isExplained(worst, columns) ? null : mostAlike(worst, columns);
			if (!partner) {
				columns = others;
				explained.push(...worst.about);
			} else {
				const union = worst.values.map((value, week) => Math.max(value, partner.values[week]!));
				const about = [...worst.about, ...partner.about];
				const joined: DesignColumn = { values: union, kind: 'lasting', about };
				const rest = others.filter((one) => one !== partner);
				columns = inOrder(joinIdentical([...rest, joined].filter(varies)));
			}
		}
	}
	const events = columns.filter(({ kind }) => kind === 'event').sort(byFirstWeek);
	const surplus = Math.max(0, columns.length - Math.floor(weeks / 3));
	const gone = new Set(events.slice(0, surplus));
	return { columns: columns.filter((one) => !gone.has(one)), explained };
}

function byFirstWeek(one: DesignColumn, other: DesignColumn): number {
	return one.values.indexOf(1) - other.values.indexOf(1);
}

/** The intercept is the one column that may be the same all along. */
function varies({ values }: DesignColumn, index: number): boolean {
	return index === 0 || values.some((value) => value !== values[0]);
}

function joinIdentical(columns: readonly DesignColumn[]): DesignColumn[] {
	const joined: DesignColumn[] = [];
	const places = new Map<number, number[]>();
	for (const column of columns) {
		const mark = markOf(column.values);
		const alike = places.get(mark) ?? [];
		const same = alike.find((place) => isSame(joined[place]!.values, column.values));
		if (same === undefined) places.set(mark, [...alike, joined.push(column) - 1]);
		else joined[same] = together(joined[same]!, column);
	}
	return joined;
}

/** Equal for columns that are the same, and seldom for others. */
function markOf(values: Float64Array): number {
	let mark = 0;
	for (let week = 0; week < values.length; week++) mark += (week + 1) * values[week]!;
	return mark;
}

function isSame(one: Float64Array, other: Float64Array): boolean {
	for (let week = 0; week < one.length; week++) if (one[week] !== other[week]) return false;
	return true;
}

const RANK = { base: 0, lasting: 1, event: 2 } as const;

function together(one: DesignColumn, other: DesignColumn): DesignColumn {
	const kind = RANK[one.kind] <= RANK[other.kind] ? one.kind : other.kind;
	return { values: one.values, kind, about: [...one.about, ...other.about] };
}

/** What is in doubt comes last: the first of several that depend on each other are kept. */
function inOrder(columns: readonly DesignColumn[]): DesignColumn[] {
	return [...columns].sort((a, b) => RANK[a.kind] - RANK[b.kind]);
}

/** An event before anything lasting; a base column only where the base depends on itself. */
function worstOf(columns: readonly DesignColumn[], inflation: Float64Array): DesignColumn | null {
	for (const kind of ['event', 'lasting', 'base'] as const) {
		let worst = -1;
		columns.forEach((column, index) => {
			if (column.kind !== kind || !(inflation[index]! > MOST_INFLATION)) return;
			if (kind === 'base' && inflation[index] !== Infinity) return;
			if (worst < 0 || inflation[index]! > inflation[worst]!) worst = index;
		});
		if (worst >= 0) return columns[worst]!;
	}
	return null;
}

function isExplained(column: DesignColumn, columns: readonly DesignColumn[]): boolean {
	const base = columns.filter(({ kind }) => kind === 'base');
	const inflation = inflationOfLast([...base, column].map(({ values }) => values));
	return 1 - 1 / inflation > MOST_EXPLAINED;
}

/** The lasting column of highest absolute partial correlation, all others held still; null: there is no other. */
function mostAlike(column: DesignColumn, columns: readonly DesignColumn[]): DesignColumn | null {
	const beside = columns.filter((one) => one !== column);
	const likeness = likenessToLast([...beside, column].map(({ values }) => values));
	let best = -1;
	beside.forEach(({ kind }, place) => {
		if (kind !== 'lasting') return;
		if (best < 0 || likeness[place]! > likeness[best]!) best = place;
	});
	return beside[best] ?? null;
}
