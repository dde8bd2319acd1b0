import type { IsoDate } from '$lib/domain/day';
import type { Indicator, Source } from '$lib/domain/indicator';
import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import { shapeOf, type TableChoice } from '$lib/domain/public-table';
import { slugOf } from '$lib/domain/slug';
import { sideField } from '$lib/domain/table-question';
import type { TableSeries } from '$lib/domain/table-series';
import { putFirstFigures } from '$lib/server/store/figures/first-figures';
import { createLocalIndicator } from '$lib/server/store/register/local-indicator';
import {
	listUsedTables,
	putUsedTable,
	renewPublicTable,
	type KeptTable
} from '$lib/server/store/register/public-table';
import { placeSource } from '$lib/server/store/register/source';
import { withSwapLock } from '$lib/server/store/runs/swap-lock';
import type { Store } from '$lib/server/store/store';
import { listLocalFigures, putLocalFigures } from './put-local-figures';
import { findReplacements } from './replacement';
import { findEarlier, findOtherTable } from './same-table';
import { arePartsOfOne, whyOtherUnit, whyPartOfOne } from './said-unit';
import { readTableFigures, whyNothingShows } from './table-figures';

/** What somebody has chosen of a kept table. */
export interface TableUse {
	readonly kept: KeptTable;
	readonly series: TableSeries;
	readonly choice: TableChoice;
	readonly areaCode: string;
	readonly today: IsoDate;
	/** What stands beside every value, else null. */
	readonly note: string | null;
}

/** What somebody has agreed to; empty where they have not. */
interface TableYes {
	/** The mark of the values that are replaced. */
	readonly replaced: string;
	/** What the table is called whose series goes on with this one. */
	readonly otherTable: string;
}

export type StoredTable =
	/** The table stays under another id: more can be made of it. */
	| { readonly kind: 'stored'; readonly indicatorId: string; readonly tableId: string }
	| { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
	/** Values would be replaced, or another table gone on with, that nobody has said yes to. */
	| { readonly kind: 'unconfirmed' }
	/** Another click has used the table meanwhile. */
	| { readonly kind: 'gone' };

/** A new indicator with the chosen figures, or nothing. */
export async function createFromTable(
	store: Store,
	use: TableUse,
	source: Source,
	facts: Omit<Indicator, 'id' | 'sourceId'>
): Promise<StoredTable> {
	const wanted = `lokalt-${slugOf(facts.name.sv)}`;
	const about = { ...facts, place: use.series.elsewhere };
	const planned = { ...about, id: wanted, sourceId: source.id };
	const otherUnit =
		whyOtherUnit(wordsChosen(use), planned.unit) ??
		whyFraction(use, planned) ??
		whyNothingShows(use.series.points, planned.unit, use.areaCode);
	if (otherUnit) return { kind: 'refused', problems: [wholeFile(otherUnit)] };
	const { figures, problems } = readTableFigures(use.series, planned, [], use);
	if (problems.length > 0) return { kind: 'refused', problems };
	return withSwapLock(store, () =>
		store.transaction(async (tx): Promise<StoredTable> => {
			const { fileName, accountId, sha256 } = use.kept;
			const tableId = await renewPublicTable(tx, use.kept.id);
			if (tableId === null) return { kind: 'gone' };
			const placed = await placeSource(tx, source);
			const indicatorId = await createLocalIndicator(tx, placed, wanted, about);
			const run = { sourceId: placed.id, fileName, accountId, sha256 };
			await putFirstFigures(tx, { kind: 'observations', ...run }, indicatorId, figures);
			await putUsedTable(tx, use.kept, indicatorId, use.choice);
			return { kind: 'stored', indicatorId, tableId };
		})
	);
}

/** The chosen figures into an indicator's series, from `source`; `yes` is what somebody has agreed to. */
export async function updateFromTable(
	store: Store,
	use: TableUse,
	target: Indicator,
	source: Source,
	yes: TableYes
): Promise<StoredTable> {
	const known = await listLocalFigures(store, target.id, use.areaCode);
	const before = arePartsOfOne(known.map(({ value }) => value));
	const fraction = before ? null : whyFraction(use, target);
	const shown = known.some(({ value }) => value !== null);
	const otherUnit =
		whyOtherUnit(wordsChosen(use), target.unit) ??
		fraction ??
		(shown ? null : whyNothingShows(use.series.points, target.unit, use.areaCode));
	if (otherUnit) return { kind: 'refused', problems: [wholeFile(otherUnit)] };
	const { figures, problems } = readTableFigures(use.series, target, known, use);
	if (problems.length > 0) return { kind: 'refused', problems };
	const { table } = use.kept;
	const used = await listUsedTables(store);
	const last = findEarlier(used, table, target.id);
	const other = last?.shape === shapeOf(table) ? otherThan(last.choice, use.choice) : null;
	if (other) return { kind: 'refused', problems: [wholeFile(other)] };
	if (findReplacements(known, figures).mark !== yes.replaced) return { kind: 'unconfirmed' };
	const otherTable = findOtherTable(used, table, target.id);
	if (otherTable !== null && otherTable !== yes.otherTable) return { kind: 'unconfirmed' };
	const tableId = await renewPublicTable(store, use.kept.id);
	if (tableId === null) return { kind: 'gone' };
	const { kept, choice, areaCode } = use;
	const { fileName, accountId, sha256 } = kept;
	const provenance = {
		source: await placeSource(store, source),
		...{ fileName, accountId, sha256 }
	};
	await putLocalFigures(store, target.id, areaCode, { figures }, provenance);
	await putUsedTable(store, kept, target.id, choice);
	return { kind: 'stored', indicatorId: target.id, tableId };
}

/** What is said of the chosen figures, nearest first: what is counted, its other categories, the title. */
function wordsChosen({ kept: { table }, choice }: TableUse): readonly string[] {
	const chosen = (role: string) =>
		table.sides.flatMap((side, at) =>
			side.role === role ? [choice[sideField(at)] ?? side.options[0] ?? ''] : []
		);
	const contents = chosen('content');
	// A number of something under a title that also names a share.
	const counted = contents.some((text) => /^antal(?!\p{L})/iu.test(text));
	return [...contents, ...chosen('other'), ...(counted ? [] : [table.title ?? ''])];
}

function whyFraction(use: TableUse, { unit }: Pick<Indicator, 'unit'>): Fault | null {
	const values = use.series.points.map(({ value }) => value);
	return whyPartOfOne(wordsChosen(use), values, unit);
}

/** Why a series cannot go on with what is chosen now: another category or content than the last time is another indicator. */
function otherThan(before: TableChoice, now: TableChoice): Fault | null {
	const plain = (text: string | undefined) => text?.trim().toLowerCase();
	const [changed] = Object.entries(before).filter(
		([name, was]) =>
			name.startsWith('side-') && now[name] !== undefined && plain(now[name]) !== plain(was)
	);
	if (!changed) return null;
	const [name, was] = changed;
	return fault('own-table-other-category', { was, now: now[name] ?? '' });
}
