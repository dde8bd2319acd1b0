import type { InLanguages } from '$lib/domain/language';
import type { IndicatorDefinition } from '$imports/source';

type Facts = Pick<
	IndicatorDefinition,
	'unit' | 'decimals' | 'frequency' | 'polarity' | 'countsEvents'
>;

/** An indicator that only the municipality can count: without sexes and without breaks. */
export function own(
	id: string,
	facts: Facts,
	name: InLanguages,
	definition: InLanguages
): IndicatorDefinition {
	return { id, name, definition, ...facts, bySex: false, breaks: [], complements: null };
}
