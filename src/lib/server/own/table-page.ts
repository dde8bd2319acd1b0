import type { IsoDate } from '$lib/domain/day';
import type { Observation } from '$lib/domain/observation';
import { readDecimals } from '$lib/domain/local-indicator';
import { BESIDE_FIELD } from '$lib/domain/table-question';
import { mostDecimals, placeInSeries } from '$lib/domain/table-series';
import type { KeptTable } from '$lib/server/store/register/public-table';
import type { Store } from '$lib/server/store/store';
import { listLocalFigures } from './put-local-figures';
import { findReplacements } from './replacement';
import { draftFromTable, type TableDraft } from './table-draft';
import { findAhead, readTableFigures } from './table-figures';
import { askAboutUnit, unitsOfFile } from './unit/file-unit';

/** More decimals than these are proposed to nobody. */
const MOST_PROPOSED = 3;

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
	const proposed = Math.min(MOST_PROPOSED, mostDecimals(series?.points ?? []));
	const decimals = target?.decimals ?? saidDecimals(chosen) ?? proposed;
	const places = new Set(series?.points.map((one) => one.areaCode));
	const held = new Set(known.map(placeInSeries));
	const came = new Set(series?.points.map(placeInSeries));
	return {
		...draft,
		/** What the file says that the chosen figures are counted in, else null. */
		fileUnit: units[0] ?? null,
		asksUnit: target && askAboutUnit(units, target.unit),
		/** Decimals that the table's numbers would be shown with, and those that a new indicator is proposed to have. */
		...{ decimals, proposed },
		/** Whether the table's numbers have more than are shown. */
		longer: mostDecimals(series?.points ?? []) > decimals,
		problems: reading?.problems ?? findAhead(series?.points ?? [], today),
		replaces: findReplacements(known, reading?.figures ?? []),
		/** Areas that are asked for beside the municipality and have no value with these choices. */
		lacking: series ? areasLacking(draft, areaCode) : [],
		/** Values that the indicator does not have yet. */
		added: target ? [...came].filter((place) => !held.has(place)).length : 0,
		/** Values of the chosen areas that the table says nothing of: they stay. */
		stay: known.filter((one) => places.has(one.areaCode) && !came.has(placeInSeries(one))).length
	};
}

function areasLacking(
	{ questions, choice, series }: Pick<TableDraft, 'questions' | 'choice' | 'series'>,
	areaCode: string
): readonly string[] {
	const side = questions.find(({ about }) => about === 'area');
	if (!side || choice[side.field] !== areaCode || choice[BESIDE_FIELD] !== 'ja') return [];
	const valued = series?.points.filter(({ value }) => value !== null) ?? [];
	return side.options.filter((code) => !valued.some((point) => point.areaCode === code));
}

/** As many as somebody has typed for a new indicator; null where they have not, or not a number that it can have. */
function saidDecimals(chosen: URLSearchParams): number | null {
	return readDecimals(chosen.get('decimals') ?? '');
}
