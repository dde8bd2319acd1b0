import { COUNTRY_CODE } from '$lib/domain/area';
import { isoDate, yearOf } from '$lib/domain/day';
import type { Indicator } from '$lib/domain/indicator';
import type { Intervention } from '$lib/domain/intervention';
import type { Municipality } from '$lib/domain/municipality';
import { isPartFrequency, partNumber } from '$lib/domain/year-parts';
import { listObservations, type StoredObservation } from '$lib/server/store/figures/observation';
import { listAreas } from '$lib/server/store/register/area';
import { findComparisonGroup } from '$lib/server/store/register/comparison-group';
import type { Store } from '$lib/server/store/store';
import { estimate } from '$lib/server/estimates/estimate';
import type { IndicatorJudgement } from '$lib/statistics/comparison/judge-indicator';
import {
	lineKey,
	type AskedQuestion,
	type KnownOfPairs
} from '$lib/statistics/comparison/judge-pairs';
import { chooseComparable } from './choose-comparable';

/** The indicator that tells how many live in a municipality. */
const POPULATION = 'befolkning';

/** Something that an indicator is asked about. */
export interface AskedPair {
	readonly intervention: Pick<Intervention, 'id' | 'start' | 'end'>;
	readonly indicator: Indicator;
}

export interface JudgedPairs {
	/** In the order in which they were asked. */
	readonly judgements: readonly IndicatorJudgement[];
	/** The municipality's own values of all those indicators, by indicator and time. */
	readonly own: readonly StoredObservation[];
}

/** Every pair judged by the values of the municipality beside those of others, all out of one reading. */
export async function judgeIndicators(
	store: Store,
	municipality: Municipality,
	asked: readonly AskedPair[]
): Promise<JudgedPairs> {
	if (asked.length === 0) return { judgements: [], own: [] };
	const { areaCode, countyCode } = municipality;
	const [municipalities, group] = await Promise.all([
		listAreas(store, 'municipality'),
		findComparisonGroup(store, areaCode)
	]);
	const years = asked.map(({ intervention: { start } }) => yearOf(start.date));
	const populations = await listObservations(store, {
		...{ indicatorIds: [POPULATION], areaCodes: municipalities.map(({ code }) => code) },
		...{ sexes: ['T'], from: isoDate(`${Math.min(...years) - 3}-01-01`) },
		to: isoDate(`${Math.max(...years)}-01-01`)
	});
	const known = { municipalities, populations, similar: group?.members ?? [] };
	const questions = asked.map(({ intervention: { start, end }, indicator }): AskedQuestion => {
		const places = chooseComparable(municipality, indicator, start.date, known);
		return { start, end, indicator, places };
	});
	const places = new Set(questions.flatMap((one) => one.places));
	const observations = await listObservations(store, {
		indicatorIds: [...new Set(asked.map(({ indicator }) => indicator.id))],
		areaCodes: [areaCode, countyCode, COUNTRY_CODE, ...places],
		sexes: ['T']
	});
	const lines = gatherLines(observations);
	return {
		judgements: await estimate('pairs', { areaCode, countyCode, questions, lines }),
		own: observations.filter((one) => one.areaCode === areaCode)
	};
}

function gatherLines(observations: readonly StoredObservation[]): KnownOfPairs['lines'] {
	const lines: Record<string, [number, number | null, boolean][]> = {};
	for (const { indicatorId, areaCode, period, value, preliminary } of observations) {
		if (!isPartFrequency(period.frequency)) continue;
		const part = partNumber(period.frequency, period.start);
		(lines[lineKey(indicatorId, areaCode)] ??= []).push([part, value, preliminary]);
	}
	return lines;
}
