import type { IsoDate } from '$lib/domain/day';
import type { Observation } from '$lib/domain/observation';
import { mostDecimals, placeInSeries } from '$lib/domain/table-series';
import type { KeptTable } from '$lib/server/store/register/public-table';
import type { Store } from '$lib/server/store/store';
import { listLocalFigures } from './put-local-figures';
import { findReplacements } from './replacement';
import { draftFromTable } from './table-draft';
import { findAhead, readTableFigures } from './table-figures';
import { askAboutUnit, unitsOfFile } from './unit/file-unit';

/** Most decimals that a local indicator can have. */
const MOST_DECIMALS = 3;

/** A table with what is chosen of it, and what storing that would do to the indicator that it is for. */
export async function viewTablePage(
	store: Store,
	kept: Pick<KeptTable, 'table' | 'sha256'>,
	areaCode: string,
	chosen: URLSearchParams,
	today: IsoDate
) {
	const draft = await draftFromTable(store, kept, areaCode, chosen);
	const { series, target, choice } = draft;
	const units = unitsOfFile(kept.table, choice);
	const known: readonly Observation[] = target
		? await listLocalFigures(store, target.id, areaCode)
		: [];
	const reading =
		series && target ? readTableFigures(series, target, known, { note: null, today }) : null;
	const came = new Set(series?.points.map(placeInSeries));
	return {
		...draft,
		/** What the file says that the chosen figures are counted in, else null. */
		fileUnit: units[0] ?? null,
		asksUnit: target && askAboutUnit(units, target.unit),
		decimals: Math.min(MOST_DECIMALS, mostDecimals(series?.points ?? [])),
		problems: reading?.problems ?? findAhead(series?.points ?? [], today),
		replaces: findReplacements(known, reading?.figures ?? []),
		/** Values of the indicator that the table says nothing of: they stay. */
		stay: known.filter((one) => !came.has(placeInSeries(one))).length
	};
}
