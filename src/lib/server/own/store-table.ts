import type { IsoDate } from '$lib/domain/day';
import type { Indicator, Source } from '$lib/domain/indicator';
import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import { shapeOf, type PublicTable, type TableChoice } from '$lib/domain/public-table';
import { slugOf } from '$lib/domain/slug';
import { sideField } from '$lib/domain/table-question';
import type { TableSeries } from '$lib/domain/table-series';
import { putFirstFigures } from '$lib/server/store/figures/first-figures';
import { createLocalIndicator, findNamesake } from '$lib/server/store/register/local-indicator';
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
import { readTableFigures, whyNothingShows } from './table-figures';
import { askAboutUnit, unitsOfFile, wordsChosen, type UnitQuestion } from './unit/file-unit';
import { arePartsOfOne, whyPartOfOne } from './unit/said-unit';

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
	/** The mark of the unit that the file does not say. */
	readonly unit: string;
}

/** The same of a new indicator. */
interface NewYes extends Pick<TableYes, 'unit'> {
	/** The name that another indicator has already. */
	readonly namesake: string;
}

type StoredTable =
	/** The table stays under another id: more can be made of it. */
	| { readonly kind: 'stored'; readonly indicatorId: string; readonly tableId: string }
	| { readonly kind: 'refused'; readonly problems: readonly FileProblem[] }
	/** Values would be replaced, another table gone on with, or another unit than the file's taken, that nobody has said yes to. */
	| { readonly kind: 'unconfirmed' }
	/** Another click has used the table meanwhile. */
	| { readonly kind: 'gone' };

type MadeOfTable =
	| Exclude<StoredTable, { readonly kind: 'unconfirmed' }>
	/** What the file says against the unit, and another indicator's name that is the same: somebody must say yes to both. */
	| {
			readonly kind: 'asked';
			readonly unit: UnitQuestion | null;
			readonly namesake: string | null;
	  };

/** A new indicator with the chosen figures, or nothing; `yes` is what somebody has agreed to. */
export async function createFromTable(
	store: Store,
	use: TableUse,
	source: Source,
	facts: Omit<Indicator, 'id' | 'sourceId'>,
	yes: NewYes
): Promise<MadeOfTable> {
	const wanted = `lokalt-${slugOf(facts.name.sv)}`;
	const about = { ...facts, place: use.series.elsewhere };
	const planned = { ...about, id: wanted, sourceId: source.id };
	const reason =
		whyFraction(use, planned) ?? whyNothingShows(use.series.points, planned.unit, use.areaCode);
	if (reason) return { kind: 'refused', problems: [wholeFile(reason)] };
	const { figures, problems } = readTableFigures(use.series, planned, [], use);
	if (problems.length > 0) return { kind: 'refused', problems };
	const unit = askAboutUnit(unitsOfFile(use.kept.table, use.choice), planned.unit);
	const namesake = await findNamesake(store, facts.name.sv);
	const isAsked = (mark: string | undefined, said: string) => mark !== undefined && mark !== said;
	if (isAsked(unit?.mark, yes.unit) || isAsked(namesake ?? undefined, yes.namesake))
		return { kind: 'asked', unit, namesake };
	return withSwapLock(store, () =>
		store.transaction(async (tx): Promise<MadeOfTable> => {
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
	const reason =
		fraction ?? (shown ? null : whyNothingShows(use.series.points, target.unit, use.areaCode));
	if (reason) return { kind: 'refused', problems: [wholeFile(reason)] };
	const { figures, problems } = readTableFigures(use.series, target, known, use);
	if (problems.length > 0) return { kind: 'refused', problems };
	const { table } = use.kept;
	const used = await listUsedTables(store);
	const last = findEarlier(used, table, target.id);
	const other = last?.shape === shapeOf(table) ? otherThan(table, last.choice, use.choice) : null;
	if (other) return { kind: 'refused', problems: [wholeFile(other)] };
	const unit = askAboutUnit(unitsOfFile(table, use.choice), target.unit);
	if (unit !== null && unit.mark !== yes.unit) return { kind: 'unconfirmed' };
	if (findReplacements(known, figures).mark !== yes.replaced) return { kind: 'unconfirmed' };
	const otherTable = await findOtherTable(store, used, use.kept, target.id);
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

function whyFraction(use: TableUse, { unit }: Pick<Indicator, 'unit'>): Fault | null {
	const values = use.series.points.map(({ value }) => value);
	const declared = unitsOfFile(use.kept.table, use.choice).map(({ said }) => said);
	return whyPartOfOne([...declared, ...wordsChosen(use.kept.table, use.choice)], values, unit);
}

/** Why a series cannot go on with what is chosen now: another category or content than the last time is another indicator, and another area is not. */
function otherThan({ sides }: PublicTable, before: TableChoice, now: TableChoice): Fault | null {
	const plain = (text: string | undefined) => text?.trim().toLowerCase();
	const compared = sides.flatMap(({ role }, at) => (role === 'area' ? [] : sideField(at)));
	const [changed] = Object.entries(before).filter(
		([name, was]) =>
			compared.includes(name) && now[name] !== undefined && plain(now[name]) !== plain(was)
	);
	if (!changed) return null;
	const [name, was] = changed;
	return fault('own-table-other-category', { was, now: now[name] ?? '' });
}
