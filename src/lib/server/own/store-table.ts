import type { IsoDate } from '$lib/domain/day';
import type { Indicator, Source } from '$lib/domain/indicator';
import type { Observation } from '$lib/domain/observation';
import type { FileProblem } from '$lib/domain/problem';
import type { TableChoice } from '$lib/domain/public-table';
import { slugOf } from '$lib/domain/slug';
import type { TableSeries } from '$lib/domain/table-series';
import { createLocalIndicator } from '$lib/server/store/register/local-indicator';
import {
	putTableChoice,
	takePublicTable,
	type KeptTable
} from '$lib/server/store/register/public-table';
import { placeSource } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import { listLocalFigures, putLocalFigures } from './put-local-figures';
import { findReplacements } from './replacement';
import { readTableFigures } from './table-figures';

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

export type StoredTable =
	| { readonly kind: 'stored'; readonly indicatorId: string }
	| { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
	/** Values would be replaced that nobody has said yes to. */
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
	const placed = await placeSource(store, source);
	const planned = { ...about, id: wanted, sourceId: placed.id };
	const { figures, problems } = readTableFigures(use.series, planned, [], use);
	if (problems.length > 0) return { kind: 'refused', problems };
	if (!(await takePublicTable(store, use.kept.id))) return { kind: 'gone' };
	const id = await createLocalIndicator(store, placed, wanted, about);
	return put(store, use, placed, id, figures);
}

/** The chosen figures into an indicator's series, from `source`; `yes` is the mark of the replacements that somebody has agreed to. */
export async function updateFromTable(
	store: Store,
	use: TableUse,
	target: Indicator,
	source: Source,
	yes: string
): Promise<StoredTable> {
	const known = await listLocalFigures(store, target.id, use.areaCode);
	const { figures, problems } = readTableFigures(use.series, target, known, use);
	if (problems.length > 0) return { kind: 'refused', problems };
	if (findReplacements(known, figures).mark !== yes) return { kind: 'unconfirmed' };
	if (!(await takePublicTable(store, use.kept.id))) return { kind: 'gone' };
	return put(store, use, await placeSource(store, source), target.id, figures);
}

async function put(
	store: Store,
	{ kept, choice, areaCode }: TableUse,
	source: Source,
	indicatorId: string,
	read: readonly Observation[]
): Promise<StoredTable> {
	const figures = read.map((figure) => ({ ...figure, indicatorId }));
	const { fileName, accountId, sha256 } = kept;
	const provenance = { source, fileName, accountId, sha256 };
	await putLocalFigures(store, indicatorId, areaCode, { figures }, provenance);
	await putTableChoice(store, kept.table, indicatorId, choice);
	return { kind: 'stored', indicatorId };
}
