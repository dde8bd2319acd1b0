import type { Unit } from '$lib/domain/indicator';
import type { PublicTable, TableChoice } from '$lib/domain/public-table';
import { sideField } from '$lib/domain/table-question';
import { unitDeclared, unitSaid } from './said-unit';

/** What a file says that the chosen figures are counted in. */
export interface FileUnit {
	/** In its own words. */
	readonly said: string;
	/** Of ours, the likeliest first; none where it counts so many at a time that no unit of ours does; null where its words are no unit of ours. */
	readonly units: readonly Unit[] | null;
}

/** A unit that somebody has chosen against the words of the file. */
export interface UnitQuestion {
	readonly said: string;
	readonly unit: Unit;
	/** Whether the file counts so many at a time that no unit of ours does. */
	readonly multiplied: boolean;
	/** Of a yes to exactly this. */
	readonly mark: string;
}

/** What is declared before what headings and titles say; empty where the file says nothing of it. */
export function unitsOfFile(table: PublicTable, choice: TableChoice): readonly FileUnit[] {
	const declared = declaredOf(table, choice);
	const said = wordsChosen(table, choice).flatMap((text) => unitSaid(text) ?? [])[0];
	return [
		...(declared === null ? [] : [{ said: declared, units: unitDeclared(declared) }]),
		...(said ? [said] : [])
	];
}

/** What the chosen figures must be asked about before they get `unit`; null where the file says the same, or nothing. */
export function askAboutUnit(found: readonly FileUnit[], unit: Unit): UnitQuestion | null {
	const other = found.find(({ units }) => !(units ?? ['count']).includes(unit));
	if (!other) return null;
	const { said, units } = other;
	return { said, unit, multiplied: units?.length === 0, mark: `${unit} ${said}` };
}

/** What is said of the chosen figures, nearest first: what is counted, its other categories, the title. */
export function wordsChosen(table: PublicTable, choice: TableChoice): readonly string[] {
	const chosen = (role: string) =>
		table.sides.flatMap((side, at) =>
			side.role === role ? [choice[sideField(at)] ?? side.options[0] ?? ''] : []
		);
	const contents = chosen('content');
	// A number of something under a title that also names a share.
	const counted = contents.some((text) => /^antal(?!\p{L})/iu.test(text));
	return [...contents, ...chosen('other'), ...(counted ? [] : [table.title ?? ''])];
}

/** Of the chosen content, else of the whole table. */
function declaredOf(table: PublicTable, choice: TableChoice): string | null {
	for (const [at, { units = [], options }] of table.sides.entries()) {
		const chosen = choice[sideField(at)] ?? options[0] ?? '';
		const said = units[options.indexOf(chosen)] ?? null;
		if (said !== null) return said;
	}
	return table.unit ?? null;
}
