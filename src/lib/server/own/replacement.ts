import type { Measured, Observation } from '$lib/domain/observation';
import type { Period } from '$lib/domain/period';
import { placeInSeries } from '$lib/domain/table-series';
import { sha256Of } from '$lib/server/files/checksum';

/** A value that another would take the place of. */
interface Replacement {
	readonly areaCode: string;
	readonly period: Period;
	readonly before: Measured;
	readonly after: Measured;
}

/** What a person is shown before they say yes, and the mark by which their yes is known again. */
export interface Replacements {
	readonly list: readonly Replacement[];
	/** Of exactly these values; empty where nothing is replaced. */
	readonly mark: string;
}

/** Values of the same area and period that differ; a note alone replaces nothing. */
export function findReplacements(
	known: readonly Observation[],
	figures: readonly Observation[]
): Replacements {
	const before = new Map(known.map((one) => [placeInSeries(one), one]));
	const list = figures.flatMap((after): Replacement[] => {
		const old = before.get(placeInSeries(after));
		if (!old || (old.value === after.value && old.gap === after.gap)) return [];
		const { areaCode, period } = after;
		return [{ areaCode, period, before: measuredOf(old), after: measuredOf(after) }];
	});
	return { list, mark: list.length === 0 ? '' : markOf(list) };
}

/** The mark of a value that is to be taken away. */
export function removalMark(figure: Observation): string {
	const { areaCode, period } = figure;
	const gone: Measured = { value: null, gap: 'missing' };
	return `bort-${markOf([{ areaCode, period, before: measuredOf(figure), after: gone }])}`;
}

function markOf(list: readonly Replacement[]): string {
	const lines = list.map(({ areaCode, period, before, after }) =>
		[areaCode, period.key, writeMeasured(before), writeMeasured(after)].join(';')
	);
	return sha256Of(Buffer.from(lines.sort().join('\n'))).slice(0, 24);
}

function writeMeasured({ value, gap }: Measured): string {
	return value === null ? gap : String(value);
}

function measuredOf(figure: Measured): Measured {
	return figure.value === null
		? { value: null, gap: figure.gap }
		: { value: figure.value, gap: null };
}
