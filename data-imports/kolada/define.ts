import type { InLanguages } from '$lib/domain/language';
import { koladaIndicatorId } from '$lib/domain/kolada';
import type { IndicatorDefinition } from '$imports/source';

/** One of Kolada's KPIs as Läget follows it from the start. */
export interface FixedKpi {
	readonly kpi: string;
	/** The KPI `Osäkerhetstal - …` that holds its margin, else null. */
	readonly margin: string | null;
	readonly indicator: IndicatorDefinition;
}

type Chosen = Pick<IndicatorDefinition, 'unit' | 'decimals' | 'polarity' | 'bySex'> & {
	readonly margin?: string;
	/** Months that every value counts, where they are more than its year. */
	readonly windowMonths?: number;
	/** Each one counted is an event of its own. */
	readonly countsEvents?: true;
	readonly breaks?: IndicatorDefinition['breaks'];
};

export const SHARE = { unit: 'percent', decimals: 1 } as const;

export function fixedKpi(
	kpi: string,
	{ margin, breaks = [], ...facts }: Chosen,
	name: InLanguages,
	definition: InLanguages
): FixedKpi {
	const id = koladaIndicatorId(kpi);
	const rest = { frequency: 'year', complements: null } as const;
	return {
		kpi,
		margin: margin ?? null,
		indicator: { id, name, definition, ...facts, ...rest, breaks }
	};
}
